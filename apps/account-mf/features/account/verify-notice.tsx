import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import * as React from 'react';
import { askBff } from '../forms/ask-bff.ts';
import { useAction } from '../forms/use-action.ts';

/** For an account whose e-mail is not known to be its owner's. */
export function VerifyNotice({ email }: { email: string }) {
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
      title="Verify your e-mail"
      action={
        <div className="acc:flex acc:flex-wrap acc:items-center acc:gap-x-4 acc:gap-y-2">
          <Button size="sm" variant="secondary" loading={pending} onClick={() => void send()}>
            Send the link again
          </Button>
          <p role="status">{failure ? failure.message : sent && !pending && 'Sent. It may take a minute.'}</p>
        </div>
      }
    >
      <p className="acc:wrap-anywhere">
        We mailed a link to <strong>{email}</strong>. Follow it, and orders that you placed as a guest with this address
        come into your account, too.
      </p>
    </Alert>
  );
}
