import { useWords } from '@souk/mf-kit/words';
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
  const t = useWords('security');
  const [renaming, setRenaming] = React.useState(false);
  const renameButton = React.useRef<HTMLButtonElement>(null);
  const { name, createdAt, lastUsedAt, backedUp } = passkey;
  function close(kept?: Passkey[]) {
    flushSync(() => {
      setRenaming(false);
      if (kept) changed(kept, t('passkeyRenamed'));
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
          <strong>{name}</strong> {backedUp && <Badge tone="neutral">{t('synced')}</Badge>}
        </p>
        <p className="ui-small ui-muted">
          {t.rich(lastUsedAt ? 'passkeyTimes' : 'passkeyUnused', {
            added: () => <TimeText at={createdAt} day />,
            used: () => <TimeText at={lastUsedAt ?? createdAt} />,
          })}
        </p>
      </div>
      <div className="acc:flex acc:gap-2">
        <Button
          ref={renameButton}
          variant="secondary"
          size="sm"
          aria-label={t('renameNamed', { name })}
          onClick={() => setRenaming(true)}
        >
          {t('rename')}
        </Button>
        <Button variant="secondary" size="sm" aria-label={t('removeNamed', { name })} onClick={remove}>
          {t('remove')}
        </Button>
      </div>
    </li>
  );
}

function Rename({ passkey: { id, name }, close }: { passkey: Passkey; close(kept?: Passkey[]): void }) {
  const t = useWords('security');
  const { form, field, failure, pending } = useForm({
    start: { name },
    check: (typed) => (typed.name.trim() ? {} : { name: t('giveName') }),
    send: async (typed) => {
      close(await askBff((bff) => bff.passkeys.rename.mutate({ id, name: typed.name.trim() })));
      return false;
    },
  });
  return (
    <div className="acc:grow">
      <Form label={t('renameNamed', { name })} failure={failure} {...form}>
        <TextField {...field('name')} label={t('passkeyName')} autoComplete="off" maxLength={60} autoFocus />
        <FormEnd pending={pending} submit={t('rename')}>
          <Button variant="quiet" onClick={() => close()}>
            {t('cancel')}
          </Button>
        </FormEnd>
      </Form>
    </div>
  );
}
