import { Container } from '@souk/ui/container';
import { PageHeader } from '@souk/ui/page-header';
import Head from 'next/head';

export interface __Remote__PageProps {
  canonical: string;
}

export function __Remote__Page({ canonical }: __Remote__PageProps) {
  return (
    <main id="main">
      <Head>
        <title>__Remote__ · Souk</title>
        <meta name="description" content="__Remote__ of the shop." />
        <link rel="canonical" href={canonical} />
      </Head>
      <Container>
        <PageHeader title="__Remote__" lead="This page is features/show-__remote__/__remote__-page.tsx." />
        <p className="__prefix__:mt-6">Its data comes from bff/pages.ts.</p>
      </Container>
    </main>
  );
}
