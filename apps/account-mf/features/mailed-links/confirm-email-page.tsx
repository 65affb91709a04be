import { useWords } from '@souk/mf-kit/words';
import { accountPath } from '../../paths.ts';
import { LinkForm } from './link-form.tsx';
import type { MailedLinkProps } from './mailed-link.ts';

export function ConfirmEmailPage({ token }: MailedLinkProps) {
  const t = useWords('links');
  return (
    <LinkForm
      token={token}
      title={t('useEmail')}
      lead={t('useEmailLead')}
      button={t('useEmail')}
      act={(bff, token) => bff.mailedLinks.confirmEmail.mutate({ token })}
      done={{
        title: t('emailChanged'),
        lead: t('emailChangedLead'),
        href: accountPath,
        label: t('toAccount'),
      }}
      over={{
        lead: t('useEmailOver'),
        href: accountPath,
        label: t('toAccount'),
      }}
    />
  );
}
