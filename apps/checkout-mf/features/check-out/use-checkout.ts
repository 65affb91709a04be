import { type BffFailure, readFailure } from '@souk/mf-kit/bff-failure';
import * as React from 'react';
import { type CartChange, changesOf } from './cart-changes.ts';
import type { CheckoutPageProps, ShippingMethod } from './checkout-page.tsx';
import {
  type CheckoutFields,
  checkFields,
  EMPTY,
  type FieldErrors,
  type FieldName,
  fieldErrors,
  toOrder,
  typedAs,
} from './form.ts';
import { useQuote } from './use-quote.ts';

/** The cart is not what the page shows: it is read again before the shopper decides. */
const STALE = ['cart-changed', 'code-not-applicable', 'insufficient-stock', 'gift-card-declined'];

/** Why the order was refused, and what of the cart has changed. */
export interface Refusal extends BffFailure {
  changes: CartChange[];
}

/** The checkout form: what is typed, what it would cost, and the order that comes of it. */
export function useCheckout({ cart, quote: firstQuote, start, left, account }: CheckoutPageProps) {
  const [typed, setTyped] = React.useState<CheckoutFields>({
    ...EMPTY,
    country: start.country,
    ...left?.shippingAddress,
    email: left?.email ?? account?.email ?? '',
  });
  const [chosen, setChosen] = React.useState(account?.chosen ?? null);
  const [saveAddress, setSaveAddress] = React.useState(false);
  const saved = account?.addresses.find(({ id }) => id === chosen);
  const fields = saved ? typedAs(saved, typed.email) : typed;
  const [method, setMethod] = React.useState<ShippingMethod>(start.shippingMethod);
  const [errors, setErrors] = React.useState<FieldErrors>({});
  const [refusal, setRefusal] = React.useState<Refusal | null>(null);
  const [pending, setPending] = React.useState(false);
  const { requote, refresh, removeCode, putNoticesAway, payByGiftCard, settledQuote, ...shown } = useQuote({
    cart,
    quote: firstQuote,
  });
  const destination = { country: fields.country, shippingMethod: method };
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

  function change(name: FieldName, value: string) {
    setTyped((known) => ({ ...known, [name]: value }));
    setErrors(({ [name]: _mended, ...rest }) => rest);
    if (name === 'country') void tell(requote({ ...destination, country: value }));
  }
  /** Null: the one that is typed. */
  function chooseAddress(id: string | null) {
    setChosen(id);
    setErrors({});
    const country = account?.addresses.find((address) => address.id === id)?.country ?? typed.country;
    if (country !== fields.country) void tell(requote({ ...destination, country }));
  }
  function chooseMethod(shippingMethod: ShippingMethod) {
    setMethod(shippingMethod);
    void tell(requote({ ...destination, shippingMethod }));
  }

  async function place() {
    const order = {
      ...toOrder(fields),
      shippingMethod: method,
      expectedTotal: (await settledQuote()).total,
      ...(shown.cart.id ? { cartId: shown.cart.id } : {}),
      ...(account && !saved && saveAddress ? { saveAddress } : {}),
    };
    const body = JSON.stringify(order);
    if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
    const { bff } = await import('../../bff-client.ts');
    const { paymentUrl, id } = await bff.order.place.mutate({ key: sent.current.key, ...order });
    // without anything to pay there is no payment page, and the order is as good as paid
    window.location.assign(paymentUrl ?? `/orders/${id}?thanks=1`);
  }

  /** What is wrong with a saved address is mended in the form, where its fields are. */
  function mendSaved(found: FieldErrors) {
    if (!saved || Object.keys(found).every((name) => name === 'email')) return;
    setTyped(fields);
    setChosen(null);
  }

  /** Answers the first field to mend, or null when the shopper is on the way to the payment page. */
  async function submit(): Promise<FieldName | null> {
    setRefusal(null);
    const found = checkFields(fields);
    mendSaved(found);
    setErrors(found);
    const first = (Object.keys(found) as FieldName[])[0];
    if (first) return first;
    setPending(true);
    try {
      await place();
      return null; // the button stays busy until the browser has left
    } catch (error) {
      const told = readFailure(error);
      const refused = fieldErrors(told.fields);
      // A refused order is over; trying again, once it is mended, is a new one.
      if (told.problem) sent.current = { body: '', key: '' };
      if (STALE.includes(told.problem ?? '')) await refresh(destination);
      mendSaved(refused);
      setErrors(refused);
      setRefusal({ ...told, changes: changesOf(error) });
      setPending(false);
      return (Object.keys(refused) as FieldName[])[0] ?? null;
    }
  }

  return {
    ...shown,
    ...{ fields, change, errors, method, chooseMethod, refusal, pending, submit },
    ...{ chosen, chooseAddress, saveAddress, setSaveAddress },
    putNoticesAway: () => tell(putNoticesAway(shown.cart.notices.map(({ id }) => id))),
    removeCode: () => tell(removeCode(destination)),
    /** Answers why not. */
    payByGiftCard: async (code: string | null) => (await payByGiftCard(code, destination))?.message ?? null,
  };
}
