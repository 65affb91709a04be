import { sentence } from '@souk/mf-kit/sentence';
import type { Key, Translate } from '@souk/mf-kit/words';

/** An address as it is typed. */
export interface AddressText {
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
  defaultBilling: boolean;
  /** The shop sends there. */
  sendable: boolean;
}
export const EMPTY: AddressText = {
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
export const typedAs = ({
  id: _id,
  defaultShipping: _shipping,
  defaultBilling: _billing,
  sendable: _sendable,
  ...address
}: SavedAddress): AddressText => ({ ...EMPTY, ...address });

/** "12 St James’s Square, SW1Y 4JH London, United Kingdom" */
export function addressLine({ address, address2, postalCode, city, region }: SavedAddress, country: string): string {
  return [address, address2, `${postalCode} ${city}`, region, country].filter(Boolean).join(', ');
}

export type AddressKind = 'shipping' | 'billing';
export type AddressField = keyof AddressText;
export type AddressErrors = Partial<Record<AddressField, string>>;
/** What there is to mend. */
export interface FormErrors {
  email: string | undefined;
  shipping: AddressErrors;
  billing: AddressErrors;
}

/** The form has two cities once the bill goes elsewhere. */
export const controlName = (kind: AddressKind, field: AddressField): string =>
  kind === 'shipping' ? field : `billing.${field}`;

/** The control to go to first. */
export function firstToMend({ email, shipping, billing }: FormErrors): string | null {
  const controls = (kind: AddressKind, errors: AddressErrors) =>
    (Object.keys(errors) as AddressField[]).map((field) => controlName(kind, field));
  return [...(email ? ['email'] : []), ...controls('shipping', shipping), ...controls('billing', billing)][0] ?? null;
}

const REQUIRED = {
  fullName: 'enterName',
  address: 'enterAddress',
  city: 'enterCity',
  postalCode: 'enterPostalCode',
  country: 'chooseCountry',
} as const satisfies AddressErrors;
export type CheckoutTranslate = Translate<Key<'checkout'>>;

/** What a person would see at a glance; the order service judges the rest. */
export function checkAddress(t: CheckoutTranslate, kind: AddressKind, address: AddressText): AddressErrors {
  const required = Object.entries(REQUIRED) as [keyof typeof REQUIRED, (typeof REQUIRED)[keyof typeof REQUIRED]][];
  const empty = required.filter(([field]) => address[field].trim() === '');
  return Object.fromEntries(empty.map(([field, key]) => [field, t(key, { kind })]));
}

/** Why it cannot be an e-mail address, if so. */
export function checkEmail(t: CheckoutTranslate, email: string): string | undefined {
  if (email.trim() === '') return t('enterEmail');
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : t('notAnEmail');
}

/** Empty boxes are not sent: an address without a second line has none. */
export function toAddress(typed: AddressText) {
  const entries = Object.entries(typed).map(([field, value]) => [field, value.trim()]);
  const { address2, region, phone, ...required }: AddressText = { ...typed, ...Object.fromEntries(entries) };
  const optional = Object.fromEntries(Object.entries({ address2, region, phone }).filter(([, value]) => value !== ''));
  return { ...required, ...optional };
}

/** `#/shippingAddress/city` and `/shippingAddress/city` are the city it is sent to. */
export function formErrors(pointers: Record<string, string>): FormErrors {
  const found = Object.entries(pointers).map(([pointer, detail]) => ({
    path: pointer.replace(/^#?\//, ''),
    error: sentence(detail),
  }));
  const within = (part: string): AddressErrors =>
    Object.fromEntries(
      (Object.keys(EMPTY) as AddressField[]).flatMap((field) =>
        found.filter(({ path }) => path === `${part}/${field}`).map(({ error }) => [field, error]),
      ),
    );
  return {
    email: found.find(({ path }) => path === 'email')?.error,
    shipping: within('shippingAddress'),
    billing: within('billingAddress'),
  };
}
