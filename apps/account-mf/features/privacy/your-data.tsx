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
  const [latest, setLatest] = useExport(initial);
  const { pending, failure, run } = useAction();
  const ask = () =>
    run(async () => {
      const asked = await proof.ask((bff) => bff.privacy.askForExport.mutate());
      if (asked) setLatest(asked.value);
    });
  const running = latest?.status === 'running';
  return (
    <SectionCard
      title="A copy of your data"
      lead="One file with all that any part of the shop knows of you: profile, addresses, orders, payments, messages."
    >
      <div role="status">{latest && <Progress latest={latest} email={email} />}</div>
      {failure && <Alert tone="danger">{failure.message}</Alert>}
      {!running && (
        <div>
          <Button variant="secondary" loading={pending} onClick={() => void ask()}>
            {latest ? 'Ask for a new copy' : 'Ask for your data'}
          </Button>
        </div>
      )}
    </SectionCard>
  );
}

function Progress({ latest: { status, createdAt, finishedAt, expiresAt }, email }: { latest: Export; email: string }) {
  if (status === 'running')
    return (
      <Alert role="none" title="We are gathering it">
        <p className="acc:wrap-anywhere">
          Asked for on <TimeText at={createdAt} />. Every part of the shop adds what it has; that takes a minute or two,
          longer if one of them is away. Then we mail a link to <strong>{email}</strong>. You can leave this page.
        </p>
      </Alert>
    );
  if (status === 'ready')
    return (
      <Alert tone="success" role="none" title="It is ready">
        <p className="acc:wrap-anywhere">
          The link is in a mail to <strong>{email}</strong>. It opens once
          {expiresAt && (
            <>
              , until <TimeText at={expiresAt} />
            </>
          )}
          .
        </p>
      </Alert>
    );
  return (
    <p className="ui-muted">
      The last copy, of <TimeText at={finishedAt ?? createdAt} />, was opened or its time is over.
    </p>
  );
}
