import { useWords } from '@souk/mf-kit/words';
import { Container } from '@souk/ui/container';
import { PageHeader } from '@souk/ui/page-header';
import Head from 'next/head';

export function __Remote__Page() {
  const t = useWords('__remote__');
  return (
    <main id="main">
      <Head>
        <title>{`${t('title')} · Souk`}</title>
        <meta name="description" content={t('description')} />
      </Head>
      <Container>
        <PageHeader title={t('title')} lead={t('lead')} />
        <p className="__prefix__:mt-6">{t('data')}</p>
      </Container>
    </main>
  );
}
