import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { Dialog } from '@souk/ui/dialog';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import { signedOutPath } from '../../paths.ts';
import { SectionCard } from '../account/section-card.tsx';
import { Form } from '../forms/form.tsx';
import { leadTo } from '../forms/lead-to.ts';
import { useForm } from '../forms/use-form.ts';
import type { Proof } from '../prove/use-proof.tsx';

interface DeleteAccountProps {
  email: string;
  proof: Proof;
}

const KEPT = ['orders', 'addresses', 'books', 'stripe'];

export function DeleteAccount({ email, proof }: DeleteAccountProps) {
  const t = useWords('privacy');
  const [open, setOpen] = React.useState(false);
  return (
    <SectionCard title={t('deleteTitle')} lead={t('deleteLead')}>
      <div>
        <h3 className="acc:text-lg">{t('erasedTitle')}</h3>
        <p className="acc:mt-1">{t('erasedText')}</p>
      </div>
      <div>
        <h3 className="acc:text-lg">{t('keptTitle')}</h3>
        <dl className="acc:mt-2 acc:flex acc:flex-col acc:gap-3">
          {KEPT.map((what) => (
            <div key={what}>
              <dt className="acc:font-medium">{t('keptWhat', { what })}</dt>
              <dd className="ui-muted">{t('keptWhy', { what })}</dd>
            </div>
          ))}
        </dl>
        <p className="acc:mt-3 acc:wrap-anywhere">{t.rich('receipt', { email: () => <strong>{email}</strong> })}</p>
      </div>
      <div>
        <Button variant="danger" onClick={() => setOpen(true)}>
          {t('deleteButton')}
        </Button>
      </div>
      <Confirmation open={open} close={() => setOpen(false)} proof={proof} />
    </SectionCard>
  );
}

function Confirmation({ open, close, proof }: { open: boolean; close(): void; proof: Proof }) {
  const t = useWords('privacy');
  const word = t('word');
  const formId = React.useId();
  const { form, field, setFields, failure, pending } = useForm({
    start: { confirmation: '' },
    check: ({ confirmation }) =>
      confirmation.trim().toUpperCase() === word ? {} : { confirmation: t('typeToGoOn', { word }) },
    send: async () => {
      const done = await proof.ask((bff) => bff.privacy.deleteAccount.mutate({ confirmation: 'DELETE' }));
      if (done) leadTo(`${signedOutPath}?after=deletion`);
      return done !== null;
    },
  });
  function leave() {
    setFields({ confirmation: '' });
    close();
  }
  return (
    <Dialog
      open={open}
      onClose={leave}
      title={t('deleteQuestion')}
      actions={
        <>
          <Button variant="secondary" onClick={leave}>
            {t('keepAccount')}
          </Button>
          <Button type="submit" form={formId} variant="danger" loading={pending}>
            {t('deleteForGood')}
          </Button>
        </>
      }
    >
      <div className="acc:flex acc:flex-col acc:gap-4">
        <p>{t('deleteText')}</p>
        <Form id={formId} label={t('deleteTitle')} failure={failure} {...form}>
          <TextField
            {...field('confirmation')}
            label={t('typeToConfirm', { word })}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </Form>
      </div>
    </Dialog>
  );
}
