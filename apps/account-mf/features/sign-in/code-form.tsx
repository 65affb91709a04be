import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import { Form } from '../forms/form.tsx';
import { leadTo } from '../forms/lead-to.ts';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';

interface CodeFormProps {
  /** What the password was answered with. */
  pending: string;
  remember: boolean;
  next: string;
  startAgain(): void;
}

/** Keyboards of phones follow the kind of code. */
const KINDS = {
  app: {
    label: 'code',
    lead: 'appLead',
    missing: 'enterAppCode',
    other: 'useRecovery',
    attributes: { autoComplete: 'one-time-code', inputMode: 'numeric' },
  },
  recovery: {
    label: 'recoveryCode',
    lead: 'recoveryLead',
    missing: 'enterRecovery',
    other: 'useApp',
    attributes: { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false },
  },
} as const;

/** The second step: a code of the app, or one of the recovery codes. */
export function CodeForm({ pending, remember, next, startAgain }: CodeFormProps) {
  const t = useWords('signIn');
  const [kind, setKind] = React.useState<keyof typeof KINDS>('app');
  const { label, lead, missing, other, attributes } = KINDS[kind];
  const input = React.useRef<HTMLInputElement>(null);
  const { form, field, failure, setFields, ...rest } = useForm({
    start: { code: '' },
    check: ({ code }) => (code.trim() ? {} : { code: t(missing) }),
    send: async ({ code }) => {
      const { bff } = await import('../../bff-client.ts');
      await bff.signIn.secondFactor.mutate({ pending, code, remember });
      leadTo(next);
      return true;
    },
  });
  React.useEffect(() => input.current?.focus(), []);

  function change() {
    setKind(kind === 'app' ? 'recovery' : 'app');
    setFields({ code: '' });
    input.current?.focus();
  }

  return (
    <NarrowPage title={t('enterYourCode')} lead={t(lead)}>
      <Form label={t('code')} failure={failure} {...form}>
        <TextField {...field('code')} {...attributes} ref={input} label={t(label)} />
        <SubmitButton pending={rest.pending}>{t('title')}</SubmitButton>
        <div className="acc:flex acc:flex-wrap acc:justify-center acc:gap-x-2">
          <Button variant="quiet" onClick={change}>
            {t(other)}
          </Button>
          <Button variant="quiet" onClick={startAgain}>
            {t('startAgain')}
          </Button>
        </div>
      </Form>
    </NarrowPage>
  );
}
