import { buttonClass } from '@souk/ui/button';
import { TextField } from '@souk/ui/text-field';
import Link from 'next/link';
import * as React from 'react';
import { loginFor } from '../../paths.ts';
import { BREACHED, checkEmail, checkNewPassword, found } from '../forms/checks.ts';
import { Form } from '../forms/form.tsx';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { NewPasswordField } from '../forms/new-password-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';

export interface RegisterPageProps {
  /** A path on this site. */
  next: string;
}

export function RegisterPage({ next }: RegisterPageProps) {
  const [mailed, setMailed] = React.useState<string | null>(null);
  const { form, field, failure, pending } = useForm({
    start: { name: '', email: '', password: '' },
    check: ({ name, email, password }) =>
      found({
        name: name.trim() ? undefined : 'Enter your name.',
        email: checkEmail(email),
        password: checkNewPassword(password),
      }),
    problems: { 'breached-password': { password: BREACHED } },
    send: async ({ name, email, password }) => {
      const { bff } = await import('../../bff-client.ts');
      await bff.register.create.mutate({ name: name.trim(), email: email.trim(), password });
      setMailed(email.trim());
      return false;
    },
  });

  if (mailed) return <CheckYourMail email={mailed} next={next} />;
  return (
    <NarrowPage
      title="Create an account"
      lead="One place for your orders, addresses and returns."
      after={
        <p>
          Have an account? <Link href={loginFor(next)}>Sign in</Link>
        </p>
      }
    >
      <Form label="Create an account" failure={failure} {...form}>
        <TextField {...field('name')} label="Name" autoComplete="name" />
        <TextField
          {...field('email')}
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <NewPasswordField {...field('password')} label="Password" />
        <SubmitButton pending={pending}>Create account</SubmitButton>
      </Form>
    </NarrowPage>
  );
}

/** The same for an e-mail that has an account. A full load leads on, so that header and cart are those of whoever is signed in now. */
function CheckYourMail({ email, next }: { email: string; next: string }) {
  return (
    <NarrowPage arrived title="Check your mail" lead={`We have sent a mail to ${email}.`}>
      <div className="acc:flex acc:flex-col acc:gap-5">
        <p>The link in it confirms that the address is yours. You can go on meanwhile.</p>
        <p className="ui-small ui-muted">
          If you had an account with this address before, your password is what it was, and the mail says how to get in.
        </p>
        <a href={next} className={buttonClass({ size: 'lg', block: true })}>
          Continue
        </a>
      </div>
    </NarrowPage>
  );
}
