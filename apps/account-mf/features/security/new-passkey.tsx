import { type Key, type Translate, useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import type { Passkey } from '../../bff/passkeys.ts';
import { isSignedOut } from '../forms/ask-bff.ts';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { useForm } from '../forms/use-form.ts';
import { passkeyFailure } from '../prove/passkey-failure.ts';
import type { Proof } from '../prove/use-proof.tsx';

interface NewPasskeyProps {
  device: string;
  proof: Proof;
  added(kept: Passkey[]): void;
}

export function NewPasskey({ device, proof, added }: NewPasskeyProps) {
  const t = useWords('security');
  const [open, setOpen] = React.useState(false);
  if (!open)
    return (
      <div>
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('addPasskey')}
        </Button>
      </div>
    );
  return <NameIt device={device} proof={proof} added={added} close={() => setOpen(false)} />;
}

function NameIt({ device, proof, added, close }: NewPasskeyProps & { close(): void }) {
  const t = useWords('security');
  const [unmade, setUnmade] = React.useState<string | null>(null);
  const { form, field, failure, pending } = useForm({
    start: { name: device.slice(0, 60) },
    check: ({ name }) => (name.trim() ? {} : { name: t('giveName') }),
    send: async ({ name }) => {
      setUnmade(null);
      const { makePasskey } = await import('./make-passkey.ts');
      try {
        const kept = await makePasskey(proof, name.trim());
        if (!kept) return false;
        close();
        added(kept.value);
      } catch (error) {
        if (isSignedOut(error)) throw error;
        setUnmade(wordsFor(t, error));
      }
      return false;
    },
  });
  return (
    <Form label={t('addPasskey')} failure={failure} {...form}>
      <TextField
        {...field('name')}
        label={t('passkeyName')}
        hint={t('passkeyNameHint')}
        autoComplete="off"
        maxLength={60}
        autoFocus
      />
      {unmade && <Alert tone="danger">{unmade}</Alert>}
      <FormEnd pending={pending} submit={t('makePasskey')}>
        <Button variant="quiet" onClick={close}>
          {t('cancel')}
        </Button>
      </FormEnd>
    </Form>
  );
}

/** The browser says little on purpose; one thing it does say is that there is one already. */
const wordsFor = (t: Translate<Key<'security'>>, error: unknown): string =>
  error instanceof Error && error.name === 'InvalidStateError'
    ? t('hasPasskey')
    : passkeyFailure(error, t('noPasskeyMade'));
