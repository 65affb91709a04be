import * as React from 'react';
import type { CheckoutPageProps } from './checkout-page.tsx';
import { useAddress } from './use-address.ts';

/**
 * Whom the bill is for. Until the shopper says otherwise it is where it is sent to, or the account's billing address if that is
 * another one.
 */
export function useBilling({ start, left, account }: CheckoutPageProps, shippingChosen: string | null) {
  const usual = account?.billing ?? null;
  const address = useAddress(account?.addresses ?? [], {
    typed: { country: start.country, ...left?.billingAddress },
    chosen: usual,
  });
  const [said, setSaid] = React.useState<'same' | 'another' | null>(left && (left.billingAddress ? 'another' : 'same'));
  return {
    ...address,
    same: said ? said === 'same' : usual === null || usual === shippingChosen,
    setSame: (same: boolean) => setSaid(same ? 'same' : 'another'),
    choose(id: string | null) {
      setSaid('another');
      address.choose(id);
    },
  };
}
export type BillingState = ReturnType<typeof useBilling>;
