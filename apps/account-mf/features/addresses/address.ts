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

const REQUIRED: Partial<Record<Name, string>> = {
  fullName: 'Enter the name on the door or the bell.',
  address: 'Enter the street and number.',
  postalCode: 'Enter the postal code.',
  city: 'Enter the city.',
  country: 'Choose a country.',
};

/** What a person would see at a glance; the user service judges the rest. */
export const checkAddress = (fields: AddressFields): Partial<Record<Name, string>> =>
  Object.fromEntries(Object.entries(REQUIRED).filter(([name]) => fields[name as Name].trim() === ''));

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
