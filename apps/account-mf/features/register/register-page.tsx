import { localPath } from '@souk/contracts/languages';
import { useLocale, useWords } from '@souk/mf-kit/words';
import { buttonClass } from '@souk/ui/button';
import { TextField } from '@souk/ui/text-field';
import Link from 'next/link';
import * as React from 'react';
import { loginFor } from '../../paths.ts';
import { breached, checkEmail, checkNewPassword, found } from '../forms/checks.ts';
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
  const forms = useWords('forms');
  const t = useWords('register');
  const [mailed, setMailed] = React.useState<string | null>(null);
  const { form, field, failure, pending } = useForm({
    start: { name: '', email: '', password: '' },
    check: ({ name, email, password }) =>
      found({
        name: name.trim() ? undefined : t('enterName'),
        email: checkEmail(forms, email),
        password: checkNewPassword(forms, password),
      }),
    problems: breached(forms),
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
      title={t('title')}
      lead={t('lead')}
      after={<p>{t.rich('haveAccount', { link: (text) => <Link href={loginFor(next)}>{text}</Link> })}</p>}
    >
      <Form label={t('title')} failure={failure} {...form}>
        <TextField {...field('name')} label={t('name')} autoComplete="name" />
        <TextField
          {...field('email')}
          label={t('email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <NewPasswordField {...field('password')} label={t('password')} />
        <SubmitButton pending={pending}>{t('create')}</SubmitButton>
      </Form>
    </NarrowPage>
  );
}

/** The same for an e-mail that has an account. A full load leads on, so that header and cart are those of whoever is signed in now. */
function CheckYourMail({ email, next }: { email: string; next: string }) {
  const { locale } = useLocale();
  const t = useWords('register');
  return (
    <NarrowPage arrived title={t('checkMail')} lead={t('sentTo', { email })}>
      <div className="acc:flex acc:flex-col acc:gap-5">
        <p>{t('confirmText')}</p>
        <p className="ui-small ui-muted">{t('hadAccount')}</p>
        <a href={localPath(locale, next)} className={buttonClass({ size: 'lg', block: true })}>
          {t('continue')}
        </a>
      </div>
    </NarrowPage>
  );
}
