import { accountPath } from '../../paths.ts';
import { LinkForm } from './link-form.tsx';
import type { MailedLinkProps } from './mailed-link.ts';

export function VerifyEmailPage({ token }: MailedLinkProps) {
  return (
    <LinkForm
      token={token}
      title="Confirm your e-mail"
      lead="With it, orders that you placed as a guest come into your account."
      button="Confirm"
      act={(bff, token) => bff.mailedLinks.verifyEmail.mutate({ token })}
      done={{
        title: 'Your e-mail is confirmed',
        lead: 'Thank you. Orders that you placed with it are in your account.',
        href: accountPath,
        label: 'Go to your account',
      }}
      over={{
        lead: 'It was used, or its three days are over. If you have confirmed your e-mail already, all is well; otherwise your account sends a new link.',
        href: accountPath,
        label: 'Go to your account',
      }}
    />
  );
}
