import { Badge } from '@souk/ui/badge';
import { Button } from '@souk/ui/button';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import { flushSync } from 'react-dom';
import type { Passkey } from '../../bff/passkeys.ts';
import { TimeText } from '../account/time-text.tsx';
import { askBff } from '../forms/ask-bff.ts';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { useForm } from '../forms/use-form.ts';

interface PasskeyRowProps {
  passkey: Passkey;
  changed(kept: Passkey[], words: string): void;
  remove(): void;
}

export function PasskeyRow({ passkey, changed, remove }: PasskeyRowProps) {
  const [renaming, setRenaming] = React.useState(false);
  const renameButton = React.useRef<HTMLButtonElement>(null);
  const { name, createdAt, lastUsedAt, backedUp } = passkey;
  function close(kept?: Passkey[]) {
    flushSync(() => {
      setRenaming(false);
      if (kept) changed(kept, 'The passkey is renamed.');
    });
    renameButton.current?.focus();
  }
  if (renaming)
    return (
      <li>
        <Rename passkey={passkey} close={close} />
      </li>
    );
  return (
    <li>
      <div className="acc:min-w-0">
        <p className="acc:wrap-anywhere">
          <strong>{name}</strong> {backedUp && <Badge tone="neutral">Synced</Badge>}
        </p>
        <p className="ui-small ui-muted">
          Added <TimeText at={createdAt} day /> ·{' '}
          {lastUsedAt ? (
            <>
              Last used <TimeText at={lastUsedAt} />
            </>
          ) : (
            'Not used yet'
          )}
        </p>
      </div>
      <div className="acc:flex acc:gap-2">
        <Button
          ref={renameButton}
          variant="secondary"
          size="sm"
          aria-label={`Rename ${name}`}
          onClick={() => setRenaming(true)}
        >
          Rename
        </Button>
        <Button variant="secondary" size="sm" aria-label={`Remove ${name}`} onClick={remove}>
          Remove
        </Button>
      </div>
    </li>
  );
}

function Rename({ passkey: { id, name }, close }: { passkey: Passkey; close(kept?: Passkey[]): void }) {
  const { form, field, failure, pending } = useForm({
    start: { name },
    check: (typed) => (typed.name.trim() ? {} : { name: 'Give it a name.' }),
    send: async (typed) => {
      close(await askBff((bff) => bff.passkeys.rename.mutate({ id, name: typed.name.trim() })));
      return false;
    },
  });
  return (
    <div className="acc:grow">
      <Form label={`Rename ${name}`} failure={failure} {...form}>
        <TextField {...field('name')} label="Name of the passkey" autoComplete="off" maxLength={60} autoFocus />
        <FormEnd pending={pending} submit="Rename">
          <Button variant="quiet" onClick={() => close()}>
            Cancel
          </Button>
        </FormEnd>
      </Form>
    </div>
  );
}
