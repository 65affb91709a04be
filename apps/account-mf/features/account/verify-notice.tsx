import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import * as React from 'react';
import { askBff } from '../forms/ask-bff.ts';
import { useAction } from '../forms/use-action.ts';

/** For an account whose e-mail is not known to be its owner's. */
export function VerifyNotice({ email }: { email: string }) {
  const t = useWords('account');
  const [sent, setSent] = React.useState(false);
  const { pending, failure, run } = useAction();
  const send = () =>
    run(async () => {
      await askBff((bff) => bff.profile.askToVerify.mutate());
      setSent(true);
    });
  return (
    <Alert
      tone="warn"
      role="none"
      title={t('verifyTitle')}
      action={
        <div className="acc:flex acc:flex-wrap acc:items-center acc:gap-x-4 acc:gap-y-2">
          <Button size="sm" variant="secondary" loading={pending} onClick={() => void send()}>
            {t('sendAgain')}
          </Button>
          <p role="status">{failure ? failure.message : sent && !pending && t('sent')}</p>
        </div>
      }
    >
      <p className="acc:wrap-anywhere">{t.rich('verifyText', { email: () => <strong>{email}</strong> })}</p>
    </Alert>
  );
}
