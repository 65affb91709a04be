import { useWords } from '@souk/mf-kit/words';
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
  const t = useWords('proof');
  const formId = React.useId();
  const [pending, setPending] = React.useState(false);
  return (
    <Dialog
      open={ways !== null}
      onClose={() => settle(false)}
      title={t('title')}
      actions={
        <>
          <Button variant="secondary" onClick={() => settle(false)}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={formId} loading={pending}>
            {t('continue')}
          </Button>
        </>
      }
    >
      {ways && <Question ways={ways} formId={formId} setPending={setPending} settle={settle} />}
    </Dialog>
  );
}

interface QuestionProps extends ProofDialogProps {
  ways: Ways;
  formId: string;
  setPending(pending: boolean): void;
}

function Question({ ways: { by, passkey }, formId, setPending, settle }: QuestionProps) {
  const t = useWords('proof');
  const [unused, setUnused] = React.useState<string | null>(null);
  const { form, field, failure, pending } = useForm({
    start: { given: '' },
    check: ({ given }) => (given.trim() ? {} : { given: t('enter', { by }) }),
    problems: {
      'wrong-password': { given: t('wrongPassword') },
      'wrong-code': { given: t('wrongCode') },
    },
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
      setUnused(passkeyFailure(error, t('noPasskey')));
    }
  }
  return (
    <div className="acc:flex acc:flex-col acc:gap-4">
      <p>{t('why')}</p>
      <Form id={formId} label={t('title')} failure={failure} {...form}>
        {by === 'code' ? (
          <TextField
            {...field('given')}
            label={t('code')}
            hint={t('codeHint')}
            autoComplete="one-time-code"
            inputMode="text"
            autoCapitalize="none"
          />
        ) : (
          <TextField {...field('given')} label={t('password')} type="password" autoComplete="current-password" />
        )}
      </Form>
      {passkey && (
        <div>
          <Button variant="quiet" className="ui-button-flush" onClick={() => void usePasskey()}>
            {t('usePasskey')}
          </Button>
        </div>
      )}
      {unused && <Alert tone="danger">{unused}</Alert>}
    </div>
  );
}
