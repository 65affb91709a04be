import * as React from 'react';
import type { CheckoutPageProps } from './checkout-page.tsx';
import { type AddressState, useAddress } from './use-address.ts';

/**
 * Whom the bill is for. Until the shopper says otherwise it is where it is sent to, or the account's billing address if that is
 * another one.
 */
export function useBilling({ left, account }: CheckoutPageProps, shipping: AddressState) {
  const usual = account?.billing ?? null;
  const address = useAddress(account?.addresses ?? [], {
    typed: left?.billingAddress ?? {},
    chosen: usual,
  });
  const [said, setSaid] = React.useState<'same' | 'another' | null>(left && (left.billingAddress ? 'another' : 'same'));
  return {
    ...address,
    fields: { ...address.fields, country: address.fields.country || shipping.fields.country },
    same: said ? said === 'same' : usual === null || usual === shipping.chosen,
    setSame: (same: boolean) => setSaid(same ? 'same' : 'another'),
    choose(id: string | null) {
      setSaid('another');
      address.choose(id);
    },
  };
}
export type BillingState = ReturnType<typeof useBilling>;
