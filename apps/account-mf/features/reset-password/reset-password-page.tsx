import { forgotPasswordPath, loginPath } from '../../paths.ts';
import { BREACHED, checkNewPassword, found } from '../forms/checks.ts';
import { Form } from '../forms/form.tsx';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { NewPasswordField } from '../forms/new-password-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';
import { type MailedLinkProps, useMailedLink } from '../mailed-links/mailed-link.ts';
import { WayOn } from '../mailed-links/way-on.tsx';

export function ResetPasswordPage({ token }: MailedLinkProps) {
  const link = useMailedLink(token);
  const { form, field, failure, pending } = useForm({
    start: { password: '' },
    check: ({ password }) => found({ password: checkNewPassword(password) }),
    problems: { 'breached-password': { password: BREACHED } },
    send: ({ password }) => link.follow((bff, token) => bff.mailedLinks.resetPassword.mutate({ token, password })),
  });

  if (link.state === 'over')
    return (
      <WayOn
        arrived={link.tried}
        title="This link is over"
        lead="It was used, or its hour is over."
        href={forgotPasswordPath}
        label="Ask for a new one"
      />
    );
  if (link.state === 'done')
    return (
      <WayOn
        arrived
        title="Your password is changed"
        lead="You have been signed out everywhere. Sign in with the new password."
        href={loginPath}
        label="Sign in"
      />
    );
  return (
    <NarrowPage title="Choose a new password" lead="Afterwards you sign in again, on every device.">
      <Form label="Reset" failure={failure} {...form}>
        <NewPasswordField {...field('password')} label="New password" />
        <SubmitButton pending={pending}>Change the password</SubmitButton>
      </Form>
    </NarrowPage>
  );
}
