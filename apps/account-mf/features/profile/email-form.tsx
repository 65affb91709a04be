import { Alert } from '@souk/ui/alert';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import type { Profile } from '../../bff/profile.ts';
import { askBff } from '../forms/ask-bff.ts';
import { checkEmail, found } from '../forms/checks.ts';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { useForm } from '../forms/use-form.ts';
import { NOT_THE_PASSWORD } from './password-form.tsx';

interface EmailFormProps {
  profile: Pick<Profile, 'email' | 'pendingEmail'>;
  changed(profile: Profile): void;
}

/** A new address counts once its owner says so; the old one is told, and can undo it. */
export function EmailForm({ profile: { email, pendingEmail }, changed }: EmailFormProps) {
  const [asked, setAsked] = React.useState(false);
  const { form, field, setFields, failure, pending } = useForm({
    start: { email: '', currentPassword: '' },
    check: (typed) =>
      found({
        email:
          typed.email.trim().toLowerCase() === email.toLowerCase()
            ? 'This is your e-mail address already.'
            : checkEmail(typed.email),
        currentPassword: typed.currentPassword ? undefined : 'Enter your current password.',
      }),
    problems: NOT_THE_PASSWORD,
    send: async ({ email: next, currentPassword }) => {
      setAsked(false);
      changed(await askBff((bff) => bff.profile.askForEmail.mutate({ email: next.trim(), currentPassword })));
      setFields({ email: '', currentPassword: '' });
      setAsked(true);
      return false;
    },
  });
  return (
    <Form label="E-mail" failure={failure} {...form}>
      <p className="acc:wrap-anywhere">
        Now: <strong>{email}</strong>
      </p>
      {pendingEmail && (
        <Alert
          role={asked ? 'status' : 'none'}
          title={asked ? 'We mailed both addresses' : 'Waiting for a confirmation'}
        >
          <p className="acc:wrap-anywhere">
            Follow the link that we mailed to <strong>{pendingEmail}</strong> to make it yours here. The mail to {email}{' '}
            says how to keep the old one. Nothing in the inbox? Ask again below.
          </p>
        </Alert>
      )}
      <TextField {...field('email')} label="New email" type="email" inputMode="email" autoComplete="email" required />
      <TextField
        {...field('currentPassword')}
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
      />
      <FormEnd pending={pending} submit="Change e-mail" />
    </Form>
  );
}
