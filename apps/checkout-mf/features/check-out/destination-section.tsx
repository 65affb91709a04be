import { Checkbox } from '@souk/ui/checkbox';
import { OptionPicker } from '@souk/ui/option-picker';
import { AddressFields, type AddressFieldsProps } from './address-fields.tsx';
import type { CheckoutPageProps } from './checkout-page.tsx';
import { addressLine } from './form.ts';

interface DestinationSectionProps extends AddressFieldsProps {
  account: CheckoutPageProps['account'];
  /** Id of a saved address; null for the one in the form. */
  chosen: string | null;
  chooseAddress(id: string | null): void;
  saveAddress: boolean;
  setSaveAddress(save: boolean): void;
}

const ANOTHER = 'another';

/** Where to send it: one of the saved addresses, or the form. */
export function DestinationSection(props: DestinationSectionProps) {
  const { account, chosen, chooseAddress, saveAddress, setSaveAddress, countries, ...form } = props;
  const addresses = account?.addresses ?? [];
  const nameOf = (code: string) => countries.find(({ value }) => value === code)?.label;
  return (
    <section aria-labelledby="address-title">
      <h2 id="address-title" className="chk:mb-4 chk:text-xl">
        Where to send it
      </h2>
      {addresses.length > 0 && (
        <OptionPicker
          legend="Saved addresses"
          hideLegend
          variant="cards"
          name="savedAddress"
          value={chosen ?? ANOTHER}
          onValueChange={(value) => chooseAddress(value === ANOTHER ? null : value)}
          options={[
            ...addresses.map((address) => ({
              value: address.id,
              label: address.fullName,
              description: address.sendable
                ? addressLine(address, nameOf(address.country))
                : `${addressLine(address, address.country)}. We do not send there.`,
              disabled: !address.sendable,
            })),
            { value: ANOTHER, label: 'Use another address' },
          ]}
        />
      )}
      {chosen === null && (
        <div className={addresses.length > 0 ? 'chk:mt-6' : undefined}>
          <AddressFields {...form} countries={countries} />
          {account && (
            <Checkbox
              label="Save this address"
              fieldClassName="chk:mt-5"
              checked={saveAddress}
              onChange={({ target }) => setSaveAddress(target.checked)}
            />
          )}
        </div>
      )}
    </section>
  );
}
