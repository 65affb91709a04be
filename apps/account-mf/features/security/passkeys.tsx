import { useWords } from '@souk/mf-kit/words';
import { StatusMessage } from '@souk/ui/status-message';
import * as React from 'react';
import { flushSync } from 'react-dom';
import type { Passkey } from '../../bff/passkeys.ts';
import { ConfirmDialog } from '../account/confirm-dialog.tsx';
import { SectionCard } from '../account/section-card.tsx';
import { useConfirmed } from '../account/use-confirmed.ts';
import type { Proof } from '../prove/use-proof.tsx';
import { NewPasskey } from './new-passkey.tsx';
import { PasskeyRow } from './passkey-row.tsx';

interface PasskeysProps {
  initial: Passkey[];
  /** What this browser is called, as a first idea for a name. */
  device: string;
  proof: Proof;
}

const MOST = 20;

export function Passkeys({ initial, device, proof }: PasskeysProps) {
  const t = useWords('security');
  const [passkeys, setPasskeys] = React.useState(initial);
  const [said, setSaid] = React.useState('');
  const landing = React.useRef<HTMLHeadingElement>(null);
  const removal = useConfirmed<Passkey>({
    landing,
    act: async ({ id, name }) => {
      const left = await proof.ask((bff) => bff.passkeys.remove.mutate({ id }));
      return left && (() => changed(left.value, t('isRemoved', { name })));
    },
  });
  function changed(kept: Passkey[], words: string) {
    setPasskeys(kept);
    setSaid(words);
  }
  return (
    <SectionCard title={t('passkeys')} lead={t('passkeysLead')} headingRef={landing}>
      {passkeys.length > 0 && (
        <ul className="acc-list">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} changed={changed} remove={() => removal.ask(passkey)} />
          ))}
        </ul>
      )}
      {passkeys.length < MOST ? (
        <NewPasskey
          device={device}
          proof={proof}
          added={(kept) => {
            flushSync(() => changed(kept, t('passkeyAdded')));
            landing.current?.focus();
          }}
        />
      ) : (
        <p className="ui-muted">{t('passkeysFull', { most: MOST })}</p>
      )}
      <StatusMessage hidden>{said}</StatusMessage>
      <ConfirmDialog {...removal.dialog} title={t('removePasskeyQuestion')} yes={t('removePasskey')}>
        {t('removePasskeyText', { name: removal.item?.name ?? '' })}
      </ConfirmDialog>
    </SectionCard>
  );
}
