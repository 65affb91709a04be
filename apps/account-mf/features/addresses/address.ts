import type { Key, Translate } from '@souk/mf-kit/words';
import type { SavedAddress } from '../../bff/addresses.ts';

const EMPTY = {
  fullName: '',
  address: '',
  address2: '',
  postalCode: '',
  city: '',
  region: '',
  country: '',
  phone: '',
};
/** What is typed, by the names that checkout has for it. */
export type AddressFields = typeof EMPTY;
type Name = keyof AddressFields;

export const fieldsOf = (address: SavedAddress | null): AddressFields =>
  Object.fromEntries(Object.keys(EMPTY).map((name) => [name, address?.[name as Name] ?? ''])) as AddressFields;

const REQUIRED = {
  fullName: 'enterName',
  address: 'enterAddress',
  postalCode: 'enterPostalCode',
  city: 'enterCity',
  country: 'chooseCountry',
} as const satisfies Partial<Record<Name, Key<'addresses'>>>;

/** What a person would see at a glance; the user service judges the rest. */
export const checkAddress = (t: Translate<Key<'addresses'>>, fields: AddressFields): Partial<Record<Name, string>> =>
  Object.fromEntries(
    Object.entries(REQUIRED)
      .filter(([name]) => fields[name as Name].trim() === '')
      .map(([name, key]) => [name, t(key)]),
  );

/** Empty boxes are not sent: an address without a second line has none. */
export function toAddress(fields: AddressFields) {
  const typed = Object.entries(fields).map(([name, value]) => [name, value.trim()] as const);
  const { address2, region, phone, ...required } = Object.fromEntries(typed) as unknown as AddressFields;
  const optional = Object.entries({ address2, region, phone }).filter(([, value]) => value !== '');
  return {
    ...required,
    ...(Object.fromEntries(optional) as Partial<Pick<AddressFields, 'address2' | 'region' | 'phone'>>),
  };
}
