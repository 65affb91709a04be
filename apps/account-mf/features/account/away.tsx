import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { useAction } from '../forms/use-action.ts';

interface AwayProps {
  /** What cannot be shown, as a sentence. */
  children: string;
  /** Asks again, and shows the answer. */
  again(): Promise<void>;
}

/** Stands for a part of a page whose service does not answer. */
export function Away({ children, again }: AwayProps) {
  const t = useWords('account');
  const { pending, failure, run } = useAction();
  return (
    <Alert
      tone="warn"
      role={failure ? 'alert' : 'none'}
      title={failure && !pending ? t('stillAway') : t('away')}
      action={
        <Button size="sm" variant="secondary" loading={pending} onClick={() => void run(again)}>
          {t('tryAgain')}
        </Button>
      }
    >
      {children}
    </Alert>
  );
}
