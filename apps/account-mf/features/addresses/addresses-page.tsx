import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { EmptyState } from '@souk/ui/empty-state';
import { StatusMessage } from '@souk/ui/status-message';
import * as React from 'react';
import { flushSync } from 'react-dom';
import type { Country, SavedAddress } from '../../bff/addresses.ts';
import { addressesPath } from '../../paths.ts';
import { AccountLayout } from '../account/account-layout.tsx';
import { Away } from '../account/away.tsx';
import { ConfirmDialog } from '../account/confirm-dialog.tsx';
import { useConfirmed } from '../account/use-confirmed.ts';
import { askBff } from '../forms/ask-bff.ts';
import { AddressCard } from './address-card.tsx';
import { AddressForm } from './address-form.tsx';

export interface AddressesPageProps {
  addresses: SavedAddress[];
  /** Null: the order service, which knows where the shop sends to, is away. */
  countries: Country[] | null;
}

const MOST = 20;
type Editing = SavedAddress | 'new' | null;

export function AddressesPage(initial: AddressesPageProps) {
  const t = useWords('addresses');
  const [addresses, setAddresses] = React.useState(initial.addresses);
  const [countries, setCountries] = React.useState(initial.countries);
  const [editing, setEditing] = React.useState<Editing>(null);
  const [said, setSaid] = React.useState('');
  const landing = React.useRef<HTMLDivElement>(null);
  const removal = useConfirmed<SavedAddress>({
    landing,
    act: async ({ id }) => {
      const left = await askBff((bff) => bff.addresses.remove.mutate({ id }));
      return () => {
        setAddresses(left);
        setSaid(t('removed'));
      };
    },
  });

  function open(what: Editing) {
    setSaid('');
    setEditing(what);
  }
  function close(kept?: SavedAddress[]) {
    flushSync(() => {
      if (kept) setAddresses(kept);
      setSaid(kept ? t('saved') : '');
      setEditing(null);
    });
    landing.current?.focus();
  }

  return (
    <AccountLayout path={addressesPath} title={t('title')} lead={t('lead')}>
      <div ref={landing} tabIndex={-1} className="acc:absolute acc:outline-none">
        <StatusMessage hidden>{said}</StatusMessage>
      </div>
      {!countries && (
        <Away again={async () => setCountries(await askBff((bff) => bff.addresses.countries.query()))}>
          {t('countriesAway')}
        </Away>
      )}
      {editing && countries ? (
        <AddressForm
          key={editing === 'new' ? 'new' : editing.id}
          address={editing === 'new' ? null : editing}
          isFirst={addresses.length === 0}
          countries={countries}
          close={close}
        />
      ) : (
        <>
          {addresses.length === 0 && (
            <EmptyState title={t('none')} icon="truck">
              {t('noneText')}
            </EmptyState>
          )}
          <ul aria-label={t('yours')} className="acc:grid acc:list-none acc:gap-4 acc:p-0 acc:sm:grid-cols-2">
            {addresses.map((address) => (
              <AddressCard
                key={address.id}
                address={address}
                countries={countries}
                edit={() => open(address)}
                remove={() => removal.ask(address)}
              />
            ))}
          </ul>
          {addresses.length >= MOST ? (
            <p className="ui-muted">{t('full', { most: MOST })}</p>
          ) : (
            countries && (
              <div className={addresses.length === 0 ? 'acc:-mt-12 acc:text-center' : undefined}>
                <Button onClick={() => open('new')}>{t('add')}</Button>
              </div>
            )
          )}
        </>
      )}
      <ConfirmDialog {...removal.dialog} title={t('removeQuestion')} yes={t('remove')}>
        {removal.item && `${removal.item.fullName}, ${removal.item.address}, ${removal.item.city}. `}
        {t('ordersStay')}
      </ConfirmDialog>
    </AccountLayout>
  );
}
