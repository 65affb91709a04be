import { useWords } from '@souk/mf-kit/words';
import { Checkbox } from '@souk/ui/checkbox';
import type { SelectOption } from '@souk/ui/select-field';
import { AddressChoice } from './address-choice.tsx';
import type { CheckoutPageProps } from './checkout-page.tsx';
import type { BillingState } from './use-billing.ts';

interface BillingSectionProps {
  billing: BillingState;
  account: CheckoutPageProps['account'];
  countries: SelectOption[];
}

/** Whom the bill is for. Its fields have the names of those above, so they stand in a group, and only where they are wanted. */
export function BillingSection({ billing, account, countries }: BillingSectionProps) {
  const t = useWords('checkout');
  return (
    <fieldset>
      <legend className="chk:mb-1">
        <h2 className="chk:text-xl">{t('billingAddress')}</h2>
      </legend>
      <Checkbox
        label={t('sameAsShipping')}
        checked={billing.same}
        onChange={({ target }) => billing.setSame(target.checked)}
      />
      {!billing.same && (
        <div className="chk:mt-5">
          <AddressChoice kind="billing" address={billing} saved={account?.addresses ?? []} countries={countries} />
        </div>
      )}
    </fieldset>
  );
}
