import { Button } from '@souk/ui/button';
import { TextField } from '@souk/ui/text-field';
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

/** The second step: a code of the app, or one of the recovery codes. */
export function CodeForm({ pending, remember, next, startAgain }: CodeFormProps) {
  const { form, field, failure, ...rest } = useForm({
    start: { code: '' },
    check: ({ code }) => (code.trim() ? {} : { code: 'Enter the code.' }),
    send: async ({ code }) => {
      const { bff } = await import('../../bff-client.ts');
      await bff.signIn.secondFactor.mutate({ pending, code, remember });
      window.location.assign(next);
      return true;
    },
  });
  return (
    <NarrowPage title="Enter your code" lead="Open your authenticator app, or use one of your recovery codes.">
      <Form label="Code" failure={failure} {...form}>
        <TextField {...field('code')} label="Code" autoComplete="one-time-code" inputMode="numeric" autoFocus />
        <SubmitButton pending={rest.pending}>Sign in</SubmitButton>
        <Button variant="quiet" block onClick={startAgain}>
          Start again
        </Button>
      </Form>
    </NarrowPage>
  );
}
