import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { Dialog } from '@souk/ui/dialog';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import { askBff } from '../forms/ask-bff.ts';
import { Form } from '../forms/form.tsx';
import { useForm } from '../forms/use-form.ts';
import { passkeyFailure } from './passkey-failure.ts';

export interface Ways {
  by: 'password' | 'code';
  passkey: boolean;
}

interface ProofDialogProps {
  /** Null: nothing is asked. */
  ways: Ways | null;
  settle(proven: boolean): void;
}

/** Asks again who is there. Good for ten minutes of what is sensitive. */
export function ProofDialog({ ways, settle }: ProofDialogProps) {
  const formId = React.useId();
  const [pending, setPending] = React.useState(false);
  return (
    <Dialog
      open={ways !== null}
      onClose={() => settle(false)}
      title="Show that it is you"
      actions={
        <>
          <Button variant="secondary" onClick={() => settle(false)}>
            Cancel
          </Button>
          <Button type="submit" form={formId} loading={pending}>
            Continue
          </Button>
        </>
      }
    >
      {ways && <Question ways={ways} formId={formId} setPending={setPending} settle={settle} />}
    </Dialog>
  );
}

const WRONG = {
  'wrong-password': { given: 'This is not your password.' },
  'wrong-code': { given: 'This code is not right, or was used. Wait for the next one.' },
};

interface QuestionProps extends ProofDialogProps {
  ways: Ways;
  formId: string;
  setPending(pending: boolean): void;
}

function Question({ ways: { by, passkey }, formId, setPending, settle }: QuestionProps) {
  const [unused, setUnused] = React.useState<string | null>(null);
  const { form, field, failure, pending } = useForm({
    start: { given: '' },
    check: ({ given }) => (given.trim() ? {} : { given: `Enter your ${by}.` }),
    problems: WRONG,
    send: async ({ given }) => {
      setUnused(null);
      await askBff((bff) =>
        by === 'code' ? bff.proof.byCode.mutate({ code: given }) : bff.proof.byPassword.mutate({ password: given }),
      );
      settle(true);
      return true;
    },
  });
  React.useEffect(() => {
    setPending(pending);
    return () => setPending(false);
  }, [pending, setPending]);

  async function usePasskey() {
    setUnused(null);
    try {
      const { proveByPasskey } = await import('./passkey.ts');
      await proveByPasskey();
      settle(true);
    } catch (error) {
      setUnused(passkeyFailure(error, 'No passkey was used. Try again, or use the field above.'));
    }
  }
  return (
    <div className="acc:flex acc:flex-col acc:gap-4">
      <p>It is about your account’s security or your data, so we ask again before it is done.</p>
      <Form id={formId} label="Show that it is you" failure={failure} {...form}>
        {by === 'code' ? (
          <TextField
            {...field('given')}
            label="Code"
            hint="From your authenticator app, or one of your recovery codes."
            autoComplete="one-time-code"
            inputMode="text"
            autoCapitalize="none"
          />
        ) : (
          <TextField {...field('given')} label="Password" type="password" autoComplete="current-password" />
        )}
      </Form>
      {passkey && (
        <div>
          <Button variant="quiet" className="ui-button-flush" onClick={() => void usePasskey()}>
            Use a passkey instead
          </Button>
        </div>
      )}
      {unused && <Alert tone="danger">{unused}</Alert>}
    </div>
  );
}
