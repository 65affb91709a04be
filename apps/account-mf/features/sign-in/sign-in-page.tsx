import { sentence } from '@souk/mf-kit/sentence';
import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { Checkbox } from '@souk/ui/checkbox';
import { TextField } from '@souk/ui/text-field';
import Link from 'next/link';
import * as React from 'react';
import { forgotPasswordPath, registerFor } from '../../paths.ts';
import { found } from '../forms/checks.ts';
import { Form } from '../forms/form.tsx';
import { leadTo } from '../forms/lead-to.ts';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';
import { CodeForm } from './code-form.tsx';
import { usePasskey } from './use-passkey.ts';

export interface SignInPageProps {
  /** A path on this site. */
  next: string;
}

export function SignInPage({ next }: SignInPageProps) {
  const t = useWords('signIn');
  const rememberBox = React.useRef<HTMLInputElement>(null);
  const [second, setSecond] = React.useState<{ pending: string; remember: boolean } | null>(null);
  const remember = () => rememberBox.current?.checked ?? false;
  /** A full load, so that header and cart are those of whoever is signed in. */
  const goOn = () => leadTo(next);
  const passkey = usePasskey({ remember, signedIn: goOn });
  const { form, field, failure, pending } = useForm({
    start: { email: '', password: '' },
    check: ({ email, password }) =>
      found({
        email: email.trim() ? undefined : t('enterEmail'),
        password: password ? undefined : t('enterPassword'),
      }),
    send: async ({ email, password }) => {
      const { bff } = await import('../../bff-client.ts');
      const answer = await bff.signIn.start.mutate({ email: email.trim(), password, remember: remember() });
      if (answer.pending) setSecond({ pending: answer.pending, remember: remember() });
      else goOn();
      return !answer.pending;
    },
  });

  if (second) return <CodeForm {...second} next={next} startAgain={() => setSecond(null)} />;
  return (
    <NarrowPage
      title={t('title')}
      after={<p>{t.rich('newHere', { link: (text) => <Link href={registerFor(next)}>{text}</Link> })}</p>}
    >
      <Form label={t('title')} failure={failure} {...form}>
        <TextField
          {...field('email')}
          label={t('email')}
          type="email"
          autoComplete="username webauthn"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField {...field('password')} label={t('password')} type="password" autoComplete="current-password" />
        <div className="acc:flex acc:flex-wrap acc:items-center acc:justify-between acc:gap-3">
          <Checkbox ref={rememberBox} label={t('remember')} name="remember" />
          <Link href={forgotPasswordPath}>{t('forgot')}</Link>
        </div>
        <SubmitButton pending={pending}>{t('title')}</SubmitButton>
      </Form>
      <div className="acc:mt-5 acc:flex acc:flex-col acc:gap-5 acc:border-t acc:border-line acc:pt-5">
        <Button variant="secondary" size="lg" block loading={passkey.pending} onClick={passkey.press}>
          {t('usePasskey')}
        </Button>
        {passkey.failure && <Alert tone="danger">{sentence(passkey.failure)}</Alert>}
      </div>
    </NarrowPage>
  );
}
