import { Checkbox } from '@souk/ui/checkbox';
import { TextField } from '@souk/ui/text-field';
import Link from 'next/link';
import * as React from 'react';
import { forgotPasswordPath, registerPath } from '../../paths.ts';
import { Form } from '../forms/form.tsx';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';
import { CodeForm } from './code-form.tsx';

export interface SignInPageProps {
  /** A path on this site. */
  next: string;
}

export function SignInPage({ next }: SignInPageProps) {
  const [remember, setRemember] = React.useState(false);
  const [pending, setPending] = React.useState<string | null>(null);
  const { form, field, failure, ...rest } = useForm({
    start: { email: '', password: '' },
    check: ({ email, password }) => ({
      ...(email.trim() ? {} : { email: 'Enter your email.' }),
      ...(password ? {} : { password: 'Enter your password.' }),
    }),
    send: async ({ email, password }) => {
      const { bff } = await import('../../bff-client.ts');
      const answer = await bff.signIn.start.mutate({ email: email.trim(), password, remember });
      setPending(answer.pending);
      if (answer.pending) return false;
      window.location.assign(next);
      return true;
    },
  });

  if (pending)
    return <CodeForm pending={pending} remember={remember} next={next} startAgain={() => setPending(null)} />;
  return (
    <NarrowPage
      title="Sign in"
      after={
        <p>
          New here? <Link href={`${registerPath}?next=${encodeURIComponent(next)}`}>Create an account</Link>
        </p>
      }
    >
      <Form label="Sign in" failure={failure} {...form}>
        <TextField {...field('email')} label="Email" type="email" autoComplete="username" inputMode="email" />
        <TextField {...field('password')} label="Password" type="password" autoComplete="current-password" />
        <div className="acc:flex acc:flex-wrap acc:items-center acc:justify-between acc:gap-3">
          <Checkbox
            label="Remember me"
            name="remember"
            checked={remember}
            onChange={({ target }) => setRemember(target.checked)}
          />
          <Link href={forgotPasswordPath}>Forgot your password?</Link>
        </div>
        <SubmitButton pending={rest.pending}>Sign in</SubmitButton>
      </Form>
    </NarrowPage>
  );
}
