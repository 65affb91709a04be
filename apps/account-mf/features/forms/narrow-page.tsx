import { Card } from '@souk/ui/card';
import { Container } from '@souk/ui/container';
import Head from 'next/head';
import type { ReactNode } from 'react';

interface NarrowPageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  /** Below the card: other ways. */
  after?: ReactNode;
}

/** One question on a page of its own: sign-in, registration, what mailed links lead to. */
export function NarrowPage({ title, lead, children, after }: NarrowPageProps) {
  return (
    <main id="main">
      <Head>
        <title>{`${title} · Souk`}</title>
        <meta name="robots" content="noindex" />
        {/* a mailed token must not leave with the next request */}
        <meta name="referrer" content="no-referrer" />
      </Head>
      <Container>
        <div className="acc:mx-auto acc:max-w-md acc:py-section">
          <h1 className="acc:text-3xl">{title}</h1>
          {lead && <p className="ui-muted acc:mt-3">{lead}</p>}
          <Card className="acc:mt-8 acc:p-6">{children}</Card>
          {after && <div className="acc:mt-6 acc:text-center">{after}</div>}
        </div>
      </Container>
    </main>
  );
}
