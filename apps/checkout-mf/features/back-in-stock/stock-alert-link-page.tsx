import { readFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { PageHeader } from '@souk/ui/page-header';
import Head from 'next/head';
import * as React from 'react';

export interface StockAlertLinkPageProps {
  act: 'confirm' | 'stop';
  token: string;
}

/** Where a link in a mail leads. Only the button does what it asks for: programs that look at mails follow links too. */
export function StockAlertLinkPage({ act, token }: StockAlertLinkPageProps) {
  const t = useWords('backInStock');
  const [pending, setPending] = React.useState(false);
  const [outcome, setOutcome] = React.useState<{ tone: 'success' | 'danger' | 'warn'; says: string }>();

  async function follow() {
    setPending(true);
    try {
      const { bff } = await import('../../bff-client.ts');
      const done = await bff.stockAlert.follow.mutate({ act, token });
      setOutcome(done ? { tone: 'success', says: t('done', { act }) } : { tone: 'warn', says: t('usedUp') });
    } catch (error) {
      setOutcome({ tone: 'danger', says: readFailure(error).message });
    } finally {
      setPending(false);
    }
  }

  return (
    <main id="main">
      <Head>
        <title>{`${t('linkTitle', { act })} · Souk`}</title>
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
      </Head>
      <Container width="narrow">
        <PageHeader title={t('linkTitle', { act })} lead={t('linkLead', { act })} />
        <div className="chk:flex chk:flex-col chk:items-start chk:gap-4 chk:pb-section">
          {outcome && <Alert tone={outcome.tone}>{outcome.says}</Alert>}
          {outcome?.tone !== 'success' && (
            <Button loading={pending} onClick={follow}>
              {t('linkButton', { act })}
            </Button>
          )}
        </div>
      </Container>
    </main>
  );
}
