import * as React from 'react';
import { type BffFailure, readFailure } from '../bff-error.ts';
import type { CheckoutPageProps, ShippingMethod } from './checkout-page.tsx';
import { type CheckoutFields, checkFields, type FieldErrors, type FieldName, fieldErrors, toOrder } from './form.ts';

const EMPTY = { email: '', fullName: '', address: '', address2: '', city: '', region: '', postalCode: '', phone: '' };

/** The checkout form: what is typed, what it would cost, and the order that comes of it. */
export function useCheckout({ quote: firstQuote, start, left }: CheckoutPageProps) {
  const [fields, setFields] = React.useState<CheckoutFields>({
    ...EMPTY,
    country: start.country,
    ...left?.shippingAddress,
    ...(left ? { email: left.email } : {}),
  });
  const [method, setMethod] = React.useState<ShippingMethod>(start.shippingMethod);
  const [errors, setErrors] = React.useState<FieldErrors>({});
  const [failure, setFailure] = React.useState<BffFailure | null>(null);
  const [pending, setPending] = React.useState(false);
  const [quote, setQuote] = React.useState(firstQuote);
  const quoteTurn = React.useRef(0);
  // One key per order as it is typed: sending the same again is the same order, sending another is another.
  const sent = React.useRef({ body: '', key: '' });

  // A browser that kept this page while the shopper was at the payment page shows it again as it was left: busy.
  React.useEffect(() => {
    const free = ({ persisted }: PageTransitionEvent) => persisted && setPending(false);
    window.addEventListener('pageshow', free);
    return () => window.removeEventListener('pageshow', free);
  }, []);

  async function requote(country: string, shippingMethod: ShippingMethod) {
    const turn = ++quoteTurn.current;
    try {
      const { bff } = await import('../../bff-client.ts');
      const next = await bff.checkout.quote.query({ country, shippingMethod });
      if (turn === quoteTurn.current) setQuote(next);
    } catch (error) {
      if (turn === quoteTurn.current) setFailure(readFailure(error));
    }
  }

  function change(name: FieldName, value: string) {
    setFields((known) => ({ ...known, [name]: value }));
    setErrors(({ [name]: _mended, ...rest }) => rest);
    if (name === 'country') void requote(value, method);
  }
  function chooseMethod(next: ShippingMethod) {
    setMethod(next);
    void requote(fields.country, next);
  }

  /** Answers the first field to mend, or null when the shopper is on the way to the payment page. */
  async function submit(): Promise<FieldName | null> {
    setFailure(null);
    const found = checkFields(fields);
    setErrors(found);
    const first = (Object.keys(found) as FieldName[])[0];
    if (first) return first;
    setPending(true);
    try {
      const order = { ...toOrder(fields), shippingMethod: method };
      const body = JSON.stringify(order);
      if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
      const { bff } = await import('../../bff-client.ts');
      const { paymentUrl, id } = await bff.order.place.mutate({ key: sent.current.key, ...order });
      window.location.assign(paymentUrl ?? `/orders/${id}`);
      return null; // the button stays busy until the browser has left
    } catch (error) {
      const told = readFailure(error);
      const refused = fieldErrors(told.fields);
      // A refused order is over; trying again, once it is mended, is a new one.
      if (told.problem) sent.current = { body: '', key: '' };
      setErrors(refused);
      setFailure(told);
      setPending(false);
      return (Object.keys(refused) as FieldName[])[0] ?? null;
    }
  }

  return { fields, change, method, chooseMethod, errors, failure, pending, quote, submit };
}
