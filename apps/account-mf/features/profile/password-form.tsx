import { type Key, type Translate, useWords } from '@souk/mf-kit/words';
import { StatusMessage } from '@souk/ui/status-message';
import { TextField } from '@souk/ui/text-field';
import Link from 'next/link';
import * as React from 'react';
import { forgotPasswordPath } from '../../paths.ts';
import { askBff } from '../forms/ask-bff.ts';
import { breached, checkNewPassword, found } from '../forms/checks.ts';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { NewPasswordField } from '../forms/new-password-field.tsx';
import { useForm } from '../forms/use-form.ts';

/** How the user service refuses the current one. */
export const notThePassword = (t: Translate<Key<'profile'>>) => ({
  'wrong-password': { currentPassword: t('notCurrent') },
});

export function PasswordForm({ email }: { email: string }) {
  const t = useWords('profile');
  const forms = useWords('forms');
  const [saved, setSaved] = React.useState(false);
  const { form, field, setFields, failure, pending } = useForm({
    start: { currentPassword: '', password: '' },
    check: ({ currentPassword, password }) =>
      found({
        currentPassword: currentPassword ? undefined : t('enterCurrent'),
        password: checkNewPassword(forms, password),
      }),
    problems: { ...notThePassword(t), ...breached(forms) },
    send: async (passwords) => {
      setSaved(false);
      await askBff((bff) => bff.profile.setPassword.mutate(passwords));
      setFields({ currentPassword: '', password: '' });
      setSaved(true);
      return false;
    },
  });
  return (
    <Form label={t('password')} failure={failure} {...form}>
      {/* tells password managers whose password it is */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <div>
        <TextField
          {...field('currentPassword')}
          label={t('currentPassword')}
          type="password"
          autoComplete="current-password"
          required
        />
        <p className="ui-small acc:mt-2">
          <Link href={forgotPasswordPath}>{t('forgot')}</Link>
        </p>
      </div>
      <NewPasswordField {...field('password')} label={t('newPassword')} />
      <FormEnd pending={pending} submit={t('changePassword')}>
        <StatusMessage>{saved && !pending && t('passwordChanged')}</StatusMessage>
      </FormEnd>
    </Form>
  );
}
