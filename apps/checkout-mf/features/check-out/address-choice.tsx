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
const WORDS = {
  shipping: { legend: 'Saved addresses', another: 'Use another address' },
  billing: { legend: 'Saved billing addresses', another: 'Use another billing address' },
};

/** One of the saved addresses, or the form. */
export function AddressChoice({ kind, address, saved, countries, children }: AddressChoiceProps) {
  const { legend, another } = WORDS[kind];
  const option = (one: SavedAddress) => {
    const line = addressLine(one, countries.find(({ value }) => value === one.country)?.label ?? one.country);
    const disabled = kind === 'shipping' && !one.sendable;
    const description = disabled ? `${line}. We do not send there.` : line;
    return { value: one.id, label: one.fullName, description, disabled };
  };
  return (
    <>
      {saved.length > 0 && (
        <OptionPicker
          legend={legend}
          hideLegend
          variant="cards"
          name={`${kind}.saved`}
          value={address.chosen ?? ANOTHER}
          onValueChange={(value) => address.choose(value === ANOTHER ? null : value)}
          options={[...saved.map(option), { value: ANOTHER, label: another }]}
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
