import { useWords } from '@souk/mf-kit/words';
import { forgotPasswordPath } from '../../paths.ts';
import { LinkForm } from './link-form.tsx';
import type { MailedLinkProps } from './mailed-link.ts';

export function UndoEmailPage({ token }: MailedLinkProps) {
  const t = useWords('links');
  return (
    <LinkForm
      token={token}
      title={t('keepEmail')}
      lead={t('keepEmailLead')}
      button={t('keepEmailButton')}
      act={(bff, token) => bff.mailedLinks.undoEmail.mutate({ token })}
      done={{
        title: t('emailKept'),
        lead: t('emailKeptLead'),
        href: forgotPasswordPath,
        label: t('newPassword'),
      }}
      over={{
        lead: t('keepEmailOver'),
        href: forgotPasswordPath,
        label: t('newPassword'),
      }}
    />
  );
}
