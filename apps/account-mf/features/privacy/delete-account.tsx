import { Button } from '@souk/ui/button';
import { Dialog } from '@souk/ui/dialog';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import { signedOutPath } from '../../paths.ts';
import { SectionCard } from '../account/section-card.tsx';
import { Form } from '../forms/form.tsx';
import { useForm } from '../forms/use-form.ts';
import type { Proof } from '../prove/use-proof.tsx';

interface DeleteAccountProps {
  email: string;
  proof: Proof;
}

const KEPT = [
  {
    what: 'Your orders’ numbers, what was bought, sums and country',
    why: 'The law wants invoices to be kept. Your name, street, e-mail and phone are taken off them.',
  },
  {
    what: 'The address of an order that is still on its way',
    why: 'It has to arrive, or come back. It is erased after that.',
  },
  {
    what: 'Payments and refunds in our books',
    why: 'The law wants the books of a shop to be kept. They hold amounts and times, nothing that names you.',
  },
  {
    what: 'What Stripe, who handles payments, keeps of them',
    why: 'The law wants that of them. Your saved cards are deleted there.',
  },
];

export function DeleteAccount({ email, proof }: DeleteAccountProps) {
  const [open, setOpen] = React.useState(false);
  return (
    <SectionCard title="Delete your account" lead="At once and for good: nobody here can bring it back.">
      <div>
        <h3 className="acc:text-lg">What is erased</h3>
        <p className="acc:mt-1">
          Your profile, addresses, passkeys and sessions at once; your cart, messages and saved cards as soon as the
          part of the shop that has them has heard of it, usually within a minute.
        </p>
      </div>
      <div>
        <h3 className="acc:text-lg">What is kept, and why</h3>
        <dl className="acc:mt-2 acc:flex acc:flex-col acc:gap-3">
          {KEPT.map(({ what, why }) => (
            <div key={what}>
              <dt className="acc:font-medium">{what}</dt>
              <dd className="ui-muted">{why}</dd>
            </div>
          ))}
        </dl>
        <p className="acc:mt-3 acc:wrap-anywhere">
          We mail a receipt of both to <strong>{email}</strong>.
        </p>
      </div>
      <div>
        <Button variant="danger" onClick={() => setOpen(true)}>
          Delete my account
        </Button>
      </div>
      <Confirmation open={open} close={() => setOpen(false)} proof={proof} />
    </SectionCard>
  );
}

const WORD = 'DELETE';

function Confirmation({ open, close, proof }: { open: boolean; close(): void; proof: Proof }) {
  const formId = React.useId();
  const { form, field, setFields, failure, pending } = useForm({
    start: { confirmation: '' },
    check: ({ confirmation }) =>
      confirmation.trim().toUpperCase() === WORD ? {} : { confirmation: `Type ${WORD} to go on.` },
    send: async () => {
      const done = await proof.ask((bff) => bff.privacy.deleteAccount.mutate({ confirmation: WORD }));
      if (done) window.location.assign(`${signedOutPath}?after=deletion`);
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
      title="Delete your account?"
      actions={
        <>
          <Button variant="secondary" onClick={leave}>
            Keep my account
          </Button>
          <Button type="submit" form={formId} variant="danger" loading={pending}>
            Delete it for good
          </Button>
        </>
      }
    >
      <div className="acc:flex acc:flex-col acc:gap-4">
        <p>You are signed out everywhere, and cannot sign in again. Orders on their way still arrive.</p>
        <Form id={formId} label="Delete your account" failure={failure} {...form}>
          <TextField
            {...field('confirmation')}
            label={`Type ${WORD} to confirm`}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </Form>
      </div>
    </Dialog>
  );
}
