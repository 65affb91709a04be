import { StatusMessage } from '@souk/ui/status-message';
import { TextField } from '@souk/ui/text-field';
import Link from 'next/link';
import * as React from 'react';
import { forgotPasswordPath } from '../../paths.ts';
import { askBff } from '../forms/ask-bff.ts';
import { BREACHED, checkNewPassword, found } from '../forms/checks.ts';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { NewPasswordField } from '../forms/new-password-field.tsx';
import { useForm } from '../forms/use-form.ts';

/** How the user service refuses the current one. */
export const NOT_THE_PASSWORD = { 'wrong-password': { currentPassword: 'This is not your current password.' } };

export function PasswordForm({ email }: { email: string }) {
  const [saved, setSaved] = React.useState(false);
  const { form, field, setFields, failure, pending } = useForm({
    start: { currentPassword: '', password: '' },
    check: ({ currentPassword, password }) =>
      found({
        currentPassword: currentPassword ? undefined : 'Enter your current password.',
        password: checkNewPassword(password),
      }),
    problems: { ...NOT_THE_PASSWORD, 'breached-password': { password: BREACHED } },
    send: async (passwords) => {
      setSaved(false);
      await askBff((bff) => bff.profile.setPassword.mutate(passwords));
      setFields({ currentPassword: '', password: '' });
      setSaved(true);
      return false;
    },
  });
  return (
    <Form label="Password" failure={failure} {...form}>
      {/* tells password managers whose password it is */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <div>
        <TextField
          {...field('currentPassword')}
          label="Current password"
          type="password"
          autoComplete="current-password"
          required
        />
        <p className="ui-small acc:mt-2">
          <Link href={forgotPasswordPath}>Forgot it?</Link>
        </p>
      </div>
      <NewPasswordField {...field('password')} label="New password" />
      <FormEnd pending={pending} submit="Change password">
        <StatusMessage>{saved && !pending && 'Changed. Every other browser is signed out.'}</StatusMessage>
      </FormEnd>
    </Form>
  );
}
