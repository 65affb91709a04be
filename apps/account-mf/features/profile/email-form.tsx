import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import type { Profile } from '../../bff/profile.ts';
import { askBff } from '../forms/ask-bff.ts';
import { checkEmail, found } from '../forms/checks.ts';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { useForm } from '../forms/use-form.ts';
import { notThePassword } from './password-form.tsx';

interface EmailFormProps {
  profile: Pick<Profile, 'email' | 'pendingEmail'>;
  changed(profile: Profile): void;
}

/** A new address counts once its owner says so; the old one is told, and can undo it. */
export function EmailForm({ profile: { email, pendingEmail }, changed }: EmailFormProps) {
  const forms = useWords('forms');
  const t = useWords('profile');
  const [asked, setAsked] = React.useState(false);
  const { form, field, setFields, failure, pending } = useForm({
    start: { email: '', currentPassword: '' },
    check: (typed) =>
      found({
        email:
          typed.email.trim().toLowerCase() === email.toLowerCase() ? t('sameEmail') : checkEmail(forms, typed.email),
        currentPassword: typed.currentPassword ? undefined : t('enterCurrent'),
      }),
    problems: notThePassword(t),
    send: async ({ email: next, currentPassword }) => {
      setAsked(false);
      changed(await askBff((bff) => bff.profile.askForEmail.mutate({ email: next.trim(), currentPassword })));
      setFields({ email: '', currentPassword: '' });
      setAsked(true);
      return false;
    },
  });
  return (
    <Form label={t('email')} failure={failure} {...form}>
      <p className="acc:wrap-anywhere">{t.rich('now', { email: () => <strong>{email}</strong> })}</p>
      {pendingEmail && (
        <Alert role={asked ? 'status' : 'none'} title={asked ? t('mailedBoth') : t('waiting')}>
          <p className="acc:wrap-anywhere">
            {t.rich('pending', { next: () => <strong>{pendingEmail}</strong>, email })}
          </p>
        </Alert>
      )}
      <TextField
        {...field('email')}
        label={t('newEmail')}
        type="email"
        inputMode="email"
        autoComplete="email"
        required
      />
      <TextField
        {...field('currentPassword')}
        label={t('currentPassword')}
        type="password"
        autoComplete="current-password"
        required
      />
      <FormEnd pending={pending} submit={t('changeEmail')} />
    </Form>
  );
}
