import { useWords } from '@souk/mf-kit/words';
import { accountPath } from '../../paths.ts';
import { LinkForm } from './link-form.tsx';
import type { MailedLinkProps } from './mailed-link.ts';

export function VerifyEmailPage({ token }: MailedLinkProps) {
  const t = useWords('links');
  return (
    <LinkForm
      token={token}
      title={t('confirmEmail')}
      lead={t('confirmEmailLead')}
      button={t('confirm')}
      act={(bff, token) => bff.mailedLinks.verifyEmail.mutate({ token })}
      done={{
        title: t('emailConfirmed'),
        lead: t('emailConfirmedLead'),
        href: accountPath,
        label: t('toAccount'),
      }}
      over={{
        lead: t('confirmEmailOver'),
        href: accountPath,
        label: t('toAccount'),
      }}
    />
  );
}
