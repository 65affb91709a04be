import { Form } from '../forms/form.tsx';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';

/** A press, not a link: nothing that a browser fetches by itself signs anybody out. */
export function SignOutPage() {
  const { form, failure, pending } = useForm({
    start: {},
    send: async () => {
      const { bff } = await import('../../bff-client.ts');
      await bff.signIn.end.mutate();
      window.location.assign('/');
      return true;
    },
  });
  return (
    <NarrowPage bare title="Sign out" lead="Your cart and your orders stay in your account.">
      <Form label="Sign out" failure={failure} {...form}>
        <SubmitButton pending={pending}>Sign out</SubmitButton>
      </Form>
    </NarrowPage>
  );
}
