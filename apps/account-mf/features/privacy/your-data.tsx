import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import type { Export } from '../../bff/privacy.ts';
import { SectionCard } from '../account/section-card.tsx';
import { TimeText } from '../account/time-text.tsx';
import { useAction } from '../forms/use-action.ts';
import type { Proof } from '../prove/use-proof.tsx';
import { useExport } from './use-export.ts';

interface YourDataProps {
  email: string;
  initial: Export | null;
  proof: Proof;
}

/** A copy of everything, from every part of the shop: asked for here, mailed as a link. */
export function YourData({ email, initial, proof }: YourDataProps) {
  const t = useWords('privacy');
  const [latest, setLatest] = useExport(initial);
  const { pending, failure, run } = useAction();
  const ask = () =>
    run(async () => {
      const asked = await proof.ask((bff) => bff.privacy.askForExport.mutate());
      if (asked) setLatest(asked.value);
    });
  const running = latest?.status === 'running';
  return (
    <SectionCard title={t('copyTitle')} lead={t('copyLead')}>
      <div role="status">{latest && <Progress latest={latest} email={email} />}</div>
      {failure && <Alert tone="danger">{failure.message}</Alert>}
      {!running && (
        <div>
          <Button variant="secondary" loading={pending} onClick={() => void ask()}>
            {latest ? t('newCopy') : t('askForData')}
          </Button>
        </div>
      )}
    </SectionCard>
  );
}

function Progress({ latest: { status, createdAt, finishedAt, expiresAt }, email }: { latest: Export; email: string }) {
  const t = useWords('privacy');
  if (status === 'running')
    return (
      <Alert role="none" title={t('gathering')}>
        <p className="acc:wrap-anywhere">
          {t.rich('gatheringText', {
            time: () => <TimeText at={createdAt} />,
            email: () => <strong>{email}</strong>,
          })}
        </p>
      </Alert>
    );
  if (status === 'ready')
    return (
      <Alert tone="success" role="none" title={t('ready')}>
        <p className="acc:wrap-anywhere">
          {t.rich(expiresAt ? 'readyUntil' : 'readyText', {
            email: () => <strong>{email}</strong>,
            time: () => <TimeText at={expiresAt ?? createdAt} />,
          })}
        </p>
      </Alert>
    );
  return <p className="ui-muted">{t.rich('lastCopy', { time: () => <TimeText at={finishedAt ?? createdAt} /> })}</p>;
}
