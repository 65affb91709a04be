import { accountPath } from '../../paths.ts';
import { LinkForm } from './link-form.tsx';
import type { MailedLinkProps } from './mailed-link.ts';

export function ConfirmEmailPage({ token }: MailedLinkProps) {
  return (
    <LinkForm
      token={token}
      title="Use this e-mail"
      lead="From then on you sign in with it, and your mails go there."
      button="Use this e-mail"
      act={(bff, token) => bff.mailedLinks.confirmEmail.mutate({ token })}
      done={{
        title: 'Your e-mail is changed',
        lead: 'Sign in with the new one from now on.',
        href: accountPath,
        label: 'Go to your account',
      }}
      over={{
        lead: 'It was used, its day is over, or the change was taken back. You can change your e-mail again in your account.',
        href: accountPath,
        label: 'Go to your account',
      }}
    />
  );
}
