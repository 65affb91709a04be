import { forgotPasswordPath } from '../../paths.ts';
import { LinkForm } from './link-form.tsx';
import type { MailedLinkProps } from './mailed-link.ts';

export function UndoEmailPage({ token }: MailedLinkProps) {
  return (
    <LinkForm
      token={token}
      title="Keep your old e-mail"
      lead="If it was not you who changed it: the account keeps the e-mail to which we sent this link, and everybody is signed out."
      button="Keep the old e-mail"
      act={(bff, token) => bff.mailedLinks.undoEmail.mutate({ token })}
      done={{
        title: 'Your old e-mail is kept',
        lead: 'Everybody has been signed out. Whoever asked for the change knows your password: choose a new one now.',
        href: forgotPasswordPath,
        label: 'Choose a new password',
      }}
      over={{
        lead: 'It was used, or its week is over. If the account is not in your hands, choose a new password.',
        href: forgotPasswordPath,
        label: 'Choose a new password',
      }}
    />
  );
}
