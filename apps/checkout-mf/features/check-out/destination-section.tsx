import { useWords } from '@souk/mf-kit/words';
import { Checkbox } from '@souk/ui/checkbox';
import type { SelectOption } from '@souk/ui/select-field';
import { AddressChoice } from './address-choice.tsx';
import type { CheckoutPageProps } from './checkout-page.tsx';
import type { AddressState } from './use-address.ts';

interface DestinationSectionProps {
  shipping: AddressState;
  account: CheckoutPageProps['account'];
  countries: SelectOption[];
  saveAddress: boolean;
  setSaveAddress(save: boolean): void;
}

/** Where to send it. */
export function DestinationSection(props: DestinationSectionProps) {
  const t = useWords('checkout');
  const { shipping, account, countries, saveAddress, setSaveAddress } = props;
  return (
    <section aria-labelledby="address-title">
      <h2 id="address-title" className="chk:mb-4 chk:text-xl">
        {t('whereTo')}
      </h2>
      <AddressChoice kind="shipping" address={shipping} saved={account?.addresses ?? []} countries={countries}>
        {account && (
          <Checkbox
            label={t('saveAddress')}
            fieldClassName="chk:mt-5"
            checked={saveAddress}
            onChange={({ target }) => setSaveAddress(target.checked)}
          />
        )}
      </AddressChoice>
    </section>
  );
}
