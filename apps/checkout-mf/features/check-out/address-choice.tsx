import { useWords } from '@souk/mf-kit/words';
import { OptionPicker } from '@souk/ui/option-picker';
import type { ReactNode } from 'react';
import { AddressFields, type AddressFieldsProps } from './address-fields.tsx';
import { addressLine, type SavedAddress } from './form.ts';
import type { AddressState } from './use-address.ts';

interface AddressChoiceProps extends Pick<AddressFieldsProps, 'kind' | 'countries'> {
  address: AddressState;
  saved: SavedAddress[];
  /** Below the fields. */
  children?: ReactNode;
}

const ANOTHER = 'another';

/** One of the saved addresses, or the form. */
export function AddressChoice({ kind, address, saved, countries, children }: AddressChoiceProps) {
  const t = useWords('checkout');
  const option = (one: SavedAddress) => {
    const line = addressLine(one, countries.find(({ value }) => value === one.country)?.label ?? one.country);
    const disabled = kind === 'shipping' && !one.sendable;
    const description = disabled ? t('notSendable', { line }) : line;
    return { value: one.id, label: one.fullName, description, disabled };
  };
  return (
    <>
      {saved.length > 0 && (
        <OptionPicker
          legend={t('savedAddresses', { kind })}
          hideLegend
          variant="cards"
          name={`${kind}.saved`}
          value={address.chosen ?? ANOTHER}
          onValueChange={(value) => address.choose(value === ANOTHER ? null : value)}
          options={[...saved.map(option), { value: ANOTHER, label: t('anotherAddress', { kind }) }]}
        />
      )}
      {address.chosen === null && (
        <div className={saved.length > 0 ? 'chk:mt-6' : undefined}>
          <AddressFields {...address} kind={kind} countries={countries} />
          {children}
        </div>
      )}
    </>
  );
}
