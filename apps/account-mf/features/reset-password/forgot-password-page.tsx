import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { TextField } from '@souk/ui/text-field';
import Link from 'next/link';
import * as React from 'react';
import { loginPath } from '../../paths.ts';
import { checkEmail, found } from '../forms/checks.ts';
import { Form } from '../forms/form.tsx';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';

function BackToSignIn() {
  const t = useWords('reset');
  return (
    <p>
      <Link href={loginPath}>{t('backToSignIn')}</Link>
    </p>
  );
}

export function ForgotPasswordPage() {
  const forms = useWords('forms');
  const t = useWords('reset');
  const [mailed, setMailed] = React.useState<string | null>(null);
  const { form, field, failure, pending } = useForm({
    start: { email: '' },
    check: ({ email }) => found({ email: checkEmail(forms, email) }),
    send: async ({ email }) => {
      const { bff } = await import('../../bff-client.ts');
      await bff.mailedLinks.askForReset.mutate({ email: email.trim() });
      setMailed(email.trim());
      return false;
    },
  });

  if (mailed)
    return (
      <NarrowPage arrived title={t('checkMail')} lead={t('sentTo', { email: mailed })} after={<BackToSignIn />}>
        <div className="acc:flex acc:flex-col acc:gap-5">
          <p>{t('goodForAnHour')}</p>
          <p className="ui-small ui-muted">{t('nothingThere')}</p>
          <Button variant="secondary" block onClick={() => setMailed(null)}>
            {t('anotherAddress')}
          </Button>
        </div>
      </NarrowPage>
    );
  return (
    <NarrowPage title={t('forgotTitle')} lead={t('forgotLead')} after={<BackToSignIn />}>
      <Form label={t('forgotTitle')} failure={failure} {...form}>
        <TextField
          {...field('email')}
          label={t('email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton pending={pending}>{t('sendLink')}</SubmitButton>
      </Form>
    </NarrowPage>
  );
}
