import { sentence } from '../sentence.ts';

/** What the shopper has typed. */
export interface CheckoutFields {
  email: string;
  fullName: string;
  address: string;
  address2: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
  phone: string;
}
/** One of a user's saved addresses. */
export interface SavedAddress {
  id: string;
  fullName: string;
  address: string;
  address2?: string;
  city: string;
  region?: string;
  postalCode: string;
  country: string;
  phone?: string;
  defaultShipping: boolean;
  /** The shop sends there. */
  sendable: boolean;
}
export const EMPTY: CheckoutFields = {
  email: '',
  fullName: '',
  address: '',
  address2: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  phone: '',
};
/** A saved address as if it had been typed. */
export const typedAs = (
  { id: _id, defaultShipping: _default, sendable: _sendable, ...address }: SavedAddress,
  email: string,
): CheckoutFields => ({ ...EMPTY, ...address, email });

/** "12 St James’s Square, SW1Y 4JH London, United Kingdom" */
export function addressLine(
  { address, address2, postalCode, city, region }: SavedAddress,
  country: string | undefined,
): string {
  return [address, address2, `${postalCode} ${city}`, region, country].filter(Boolean).join(', ');
}

export type FieldName = keyof CheckoutFields;
export type FieldErrors = Partial<Record<FieldName, string>>;

const REQUIRED: Partial<Record<FieldName, string>> = {
  email: 'Enter your e-mail address.',
  fullName: 'Enter the name on the door or the bell.',
  address: 'Enter the street and number.',
  city: 'Enter the city.',
  postalCode: 'Enter the postal code.',
  country: 'Choose a country.',
};

/** What a person would see at a glance; the order service judges the rest. */
export function checkFields(fields: CheckoutFields): FieldErrors {
  const errors: FieldErrors = {};
  for (const name of Object.keys(REQUIRED) as FieldName[])
    if (fields[name].trim() === '') errors[name] = REQUIRED[name];
  if (!errors.email && !/^\S+@\S+\.\S+$/.test(fields.email.trim()))
    errors.email = 'Enter an e-mail address such as name@example.com.';
  return errors;
}

/** Empty boxes are not sent: an address without a second line has none. */
export function toOrder(fields: CheckoutFields) {
  const { email, address2, region, phone, ...required } = trimmed(fields);
  const optional = Object.fromEntries(Object.entries({ address2, region, phone }).filter(([, value]) => value !== ''));
  return { email, shippingAddress: { ...required, ...optional } };
}

function trimmed(fields: CheckoutFields): CheckoutFields {
  const entries = Object.entries(fields).map(([name, value]) => [name, value.trim()]);
  return { ...fields, ...Object.fromEntries(entries) };
}

/** `#/shippingAddress/city` and `/shippingAddress/city` are the field `city`. */
export function fieldErrors(pointers: Record<string, string>): FieldErrors {
  const known = new Set<string>(['email', 'address2', 'region', 'phone', ...Object.keys(REQUIRED)]);
  return Object.fromEntries(
    Object.entries(pointers).flatMap(([pointer, detail]) => {
      const name = pointer.split('/').at(-1) ?? '';
      return known.has(name) ? [[name, sentence(detail)]] : [];
    }),
  );
}
