import { useWords } from '@souk/mf-kit/words';
import { Form } from '../forms/form.tsx';
import { leadTo } from '../forms/lead-to.ts';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';

/** A press, not a link: nothing that a browser fetches by itself signs anybody out. */
export function SignOutPage() {
  const t = useWords('signOut');
  const { form, failure, pending } = useForm({
    start: {},
    send: async () => {
      const { bff } = await import('../../bff-client.ts');
      await bff.signIn.end.mutate();
      leadTo('/');
      return true;
    },
  });
  return (
    <NarrowPage bare title={t('title')} lead={t('lead')}>
      <Form label={t('title')} failure={failure} {...form}>
        <SubmitButton pending={pending}>{t('title')}</SubmitButton>
      </Form>
    </NarrowPage>
  );
}
