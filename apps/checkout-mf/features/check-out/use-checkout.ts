import { localPath } from '@souk/contracts/languages';
import { type BffFailure, readFailure } from '@souk/mf-kit/bff-failure';
import { useLocale, useWords } from '@souk/mf-kit/words';
import * as React from 'react';
import { type CartChange, changesOf } from './cart-changes.ts';
import type { CheckoutPageProps, ShippingMethod } from './checkout-page.tsx';
import {
  type AddressField,
  checkAddress,
  checkEmail,
  type FormErrors,
  firstToMend,
  formErrors,
  toAddress,
} from './form.ts';
import { useAddress } from './use-address.ts';
import { useBilling } from './use-billing.ts';
import { useQuote } from './use-quote.ts';

/** The cart is not what the page shows: it is read again before the shopper decides. */
const STALE = ['cart-changed', 'code-not-applicable', 'insufficient-stock', 'gift-card-declined', 'gift-card-currency'];

/** Why the order was refused, and what of the cart has changed. */
export interface Refusal extends BffFailure {
  changes: CartChange[];
}

/** The checkout form: what is typed, what it would cost, and the order that comes of it. */
export function useCheckout(props: CheckoutPageProps) {
  const t = useWords('checkout');
  const { locale } = useLocale();
  const { cart, quote: firstQuote, start, left, account } = props;
  const [email, setEmail] = React.useState(left?.email ?? account?.email ?? '');
  const [emailError, setEmailError] = React.useState<string>();
  const [saveAddress, setSaveAddress] = React.useState(false);
  const shipping = useAddress(account?.addresses ?? [], {
    typed: { country: start.country, ...left?.shippingAddress },
    chosen: account?.shipping ?? null,
  });
  const billing = useBilling(props, shipping);
  const [method, setMethod] = React.useState<ShippingMethod>(start.shippingMethod);
  const [refusal, setRefusal] = React.useState<Refusal | null>(null);
  const [pending, setPending] = React.useState(false);
  const { requote, refresh, removeCode, putNoticesAway, payByGiftCard, settledQuote, ...shown } = useQuote({
    cart,
    quote: firstQuote,
  });
  const destination = { country: shipping.fields.country, shippingMethod: method };
  // One key per order as it is typed: sending the same again is the same order, sending another is another.
  const sent = React.useRef({ body: '', key: '' });

  // A browser that kept this page while the shopper was at the payment page shows it again as it was left: busy.
  React.useEffect(() => {
    const free = ({ persisted }: PageTransitionEvent) => persisted && setPending(false);
    window.addEventListener('pageshow', free);
    return () => window.removeEventListener('pageshow', free);
  }, []);

  async function tell(asking: Promise<BffFailure | null>) {
    const failure = await asking;
    if (failure) setRefusal({ ...failure, changes: [] });
  }

  function changeEmail(value: string) {
    setEmail(value);
    setEmailError(undefined);
  }
  function changeShipping(name: AddressField, value: string) {
    shipping.change(name, value);
    if (name === 'country') void tell(requote({ ...destination, country: value }));
  }
  /** Null: the one that is typed. */
  function chooseShipping(id: string | null) {
    shipping.choose(id);
    const country = account?.addresses.find((address) => address.id === id)?.country ?? shipping.typed.country;
    if (country !== destination.country) void tell(requote({ ...destination, country }));
  }
  function chooseMethod(shippingMethod: ShippingMethod) {
    setMethod(shippingMethod);
    void tell(requote({ ...destination, shippingMethod }));
  }

  async function place() {
    const order = {
      email: email.trim(),
      shippingAddress: toAddress(shipping.fields),
      ...(billing.same ? {} : { billingAddress: toAddress(billing.fields) }),
      shippingMethod: method,
      expectedTotal: (await settledQuote()).total,
      ...(shown.cart.id ? { cartId: shown.cart.id } : {}),
      ...(account && shipping.chosen === null && saveAddress ? { saveAddress } : {}),
    };
    const body = JSON.stringify(order);
    if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
    const { bff } = await import('../../bff-client.ts');
    const { paymentUrl, id } = await bff.order.place.mutate({ key: sent.current.key, ...order });
    // without anything to pay there is no payment page, and the order is as good as paid
    window.location.assign(paymentUrl ?? localPath(locale, `/orders/${id}?thanks=1`));
  }

  /** Answers the first control to mend. */
  function show(found: FormErrors): string | null {
    setEmailError(found.email);
    shipping.show(found.shipping);
    billing.show(found.billing);
    return firstToMend(found);
  }

  /** Answers the control to mend first, or null when the shopper is on the way to the payment page. */
  async function submit(): Promise<string | null> {
    setRefusal(null);
    const first = show({
      email: checkEmail(t, email),
      shipping: checkAddress(t, 'shipping', shipping.fields),
      billing: billing.same ? {} : checkAddress(t, 'billing', billing.fields),
    });
    if (first) return first;
    setPending(true);
    try {
      await place();
      return null; // the button stays busy until the browser has left
    } catch (error) {
      const told = readFailure(error);
      // A refused order is over; trying again, once it is mended, is a new one.
      if (told.problem) sent.current = { body: '', key: '' };
      if (STALE.includes(told.problem ?? '')) await refresh(destination);
      setRefusal({ ...told, changes: changesOf(error) });
      setPending(false);
      return show(formErrors(told.fields));
    }
  }

  return {
    ...shown,
    ...{ email, emailError, changeEmail, method, chooseMethod, refusal, pending, submit },
    ...{ billing, saveAddress, setSaveAddress },
    shipping: { ...shipping, change: changeShipping, choose: chooseShipping },
    putNoticesAway: () => tell(putNoticesAway(shown.cart.notices.map(({ id }) => id))),
    removeCode: () => tell(removeCode(destination)),
    /** Answers why not. */
    payByGiftCard: async (code: string | null) => (await payByGiftCard(code, destination))?.message ?? null,
  };
}
