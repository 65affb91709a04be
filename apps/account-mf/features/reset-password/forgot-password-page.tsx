import { Button } from '@souk/ui/button';
import { TextField } from '@souk/ui/text-field';
import Link from 'next/link';
import * as React from 'react';
import { loginPath } from '../../paths.ts';
import { checkEmail, found } from '../forms/checks.ts';
import { Form } from '../forms/form.tsx';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';

const after = (
  <p>
    <Link href={loginPath}>Back to sign-in</Link>
  </p>
);

export function ForgotPasswordPage() {
  const [mailed, setMailed] = React.useState<string | null>(null);
  const { form, field, failure, pending } = useForm({
    start: { email: '' },
    check: ({ email }) => found({ email: checkEmail(email) }),
    send: async ({ email }) => {
      const { bff } = await import('../../bff-client.ts');
      await bff.mailedLinks.askForReset.mutate({ email: email.trim() });
      setMailed(email.trim());
      return false;
    },
  });

  if (mailed)
    return (
      <NarrowPage
        arrived
        title="Check your mail"
        lead={`If there is an account for ${mailed}, we have sent it a link.`}
        after={after}
      >
        <div className="acc:flex acc:flex-col acc:gap-5">
          <p>The link is good for an hour, and lets you choose a new password.</p>
          <p className="ui-small ui-muted">Nothing there? Look among unwanted mail, or check the address.</p>
          <Button variant="secondary" block onClick={() => setMailed(null)}>
            Use another address
          </Button>
        </div>
      </NarrowPage>
    );
  return (
    <NarrowPage title="Forgot your password?" lead="We mail you a link with which you choose a new one." after={after}>
      <Form label="Forgot your password?" failure={failure} {...form}>
        <TextField
          {...field('email')}
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton pending={pending}>Send the link</SubmitButton>
      </Form>
    </NarrowPage>
  );
}
