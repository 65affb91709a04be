import { Button } from '@souk/ui/button';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import { Form } from '../forms/form.tsx';
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
    label: 'Code',
    lead: 'Open your authenticator app and enter the six digits that it shows for Souk.',
    missing: 'Enter the code of the app.',
    other: 'Use a recovery code',
    attributes: { autoComplete: 'one-time-code', inputMode: 'numeric' },
  },
  recovery: {
    label: 'Recovery code',
    lead: 'Enter one of the ten codes that you kept when you turned the app on. Each is good once.',
    missing: 'Enter a recovery code.',
    other: 'Use the app',
    attributes: { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false },
  },
} as const;

/** The second step: a code of the app, or one of the recovery codes. */
export function CodeForm({ pending, remember, next, startAgain }: CodeFormProps) {
  const [kind, setKind] = React.useState<keyof typeof KINDS>('app');
  const { label, lead, missing, other, attributes } = KINDS[kind];
  const input = React.useRef<HTMLInputElement>(null);
  const { form, field, failure, setFields, ...rest } = useForm({
    start: { code: '' },
    check: ({ code }) => (code.trim() ? {} : { code: missing }),
    send: async ({ code }) => {
      const { bff } = await import('../../bff-client.ts');
      await bff.signIn.secondFactor.mutate({ pending, code, remember });
      window.location.assign(next);
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
    <NarrowPage title="Enter your code" lead={lead}>
      <Form label="Code" failure={failure} {...form}>
        <TextField {...field('code')} {...attributes} ref={input} label={label} />
        <SubmitButton pending={rest.pending}>Sign in</SubmitButton>
        <div className="acc:flex acc:flex-wrap acc:justify-center acc:gap-x-2">
          <Button variant="quiet" onClick={change}>
            {other}
          </Button>
          <Button variant="quiet" onClick={startAgain}>
            Start again
          </Button>
        </div>
      </Form>
    </NarrowPage>
  );
}
