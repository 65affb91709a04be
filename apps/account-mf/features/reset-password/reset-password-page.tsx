import { useWords } from '@souk/mf-kit/words';
import { forgotPasswordPath, loginPath } from '../../paths.ts';
import { breached, checkNewPassword, found } from '../forms/checks.ts';
import { Form } from '../forms/form.tsx';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { NewPasswordField } from '../forms/new-password-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';
import { type MailedLinkProps, useMailedLink } from '../mailed-links/mailed-link.ts';
import { WayOn } from '../mailed-links/way-on.tsx';

export function ResetPasswordPage({ token }: MailedLinkProps) {
  const forms = useWords('forms');
  const t = useWords('reset');
  const link = useMailedLink(token);
  const { form, field, failure, pending } = useForm({
    start: { password: '' },
    check: ({ password }) => found({ password: checkNewPassword(forms, password) }),
    problems: breached(forms),
    send: ({ password }) => link.follow((bff, token) => bff.mailedLinks.resetPassword.mutate({ token, password })),
  });

  if (link.state === 'over')
    return (
      <WayOn
        arrived={link.tried}
        title={t('over')}
        lead={t('overLead')}
        href={forgotPasswordPath}
        label={t('askForNew')}
      />
    );
  if (link.state === 'done')
    return <WayOn arrived title={t('changed')} lead={t('changedLead')} href={loginPath} label={t('signIn')} />;
  return (
    <NarrowPage title={t('chooseTitle')} lead={t('chooseLead')}>
      <Form label={t('reset')} failure={failure} {...form}>
        <NewPasswordField {...field('password')} label={t('newPassword')} />
        <SubmitButton pending={pending}>{t('change')}</SubmitButton>
      </Form>
    </NarrowPage>
  );
}
