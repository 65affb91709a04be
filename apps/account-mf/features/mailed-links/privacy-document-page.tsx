import { useWords } from '@souk/mf-kit/words';
import * as React from 'react';
import { privacyPath } from '../../paths.ts';
import { Form } from '../forms/form.tsx';
import { NarrowPage } from '../forms/narrow-page.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { useForm } from '../forms/use-form.ts';
import { type MailedLinkProps, useMailedLink } from './mailed-link.ts';
import { TakenDocument, type TakenDocumentProps } from './taken-document.tsx';
import { WayOn } from './way-on.tsx';

/** Shows all that the shop knows of somebody, or the receipt of their deletion: once, and only to whoever presses. */
export function PrivacyDocumentPage({ token }: MailedLinkProps) {
  const t = useWords('links');
  const link = useMailedLink(token);
  const [taken, setTaken] = React.useState<TakenDocumentProps | null>(null);
  const { form, failure, pending } = useForm({
    start: {},
    send: () => link.follow(async (bff, token) => setTaken(await bff.mailedLinks.takeDocument.mutate({ token }))),
  });
  if (link.state === 'over')
    return (
      <WayOn arrived={link.tried} title={t('over')} lead={t('documentOver')} href={privacyPath} label={t('askAgain')} />
    );
  if (taken) return <TakenDocument {...taken} />;
  return (
    <NarrowPage bare title={t('document')} lead={t('documentLead')}>
      <Form label={t('document')} failure={failure} {...form}>
        <SubmitButton pending={pending}>{t('showDocument')}</SubmitButton>
      </Form>
    </NarrowPage>
  );
}
