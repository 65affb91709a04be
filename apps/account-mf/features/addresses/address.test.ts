import { testWords } from '@souk/mf-kit/test-words';
import { expect, test } from 'vitest';
import de from '../../messages/de.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };
import { checkAddress, fieldsOf, toAddress } from './address.ts';

const t = testWords({ en, de })('addresses');

const typed = {
  ...fieldsOf(null),
  fullName: ' Ada Lovelace ',
  address: '12 St James’s Square',
  postalCode: 'SW1Y 4JH',
  city: 'London',
  country: 'GB',
};

test('what is missing is said of each field, and blanks are missing', () => {
  expect(checkAddress(t, typed)).toEqual({});
  expect(Object.keys(checkAddress(t, { ...fieldsOf(null), city: '  ' }))).toEqual([
    'fullName',
    'address',
    'postalCode',
    'city',
    'country',
  ]);
});

test('empty boxes are not sent, and spaces around are cut off', () => {
  expect(toAddress({ ...typed, address2: '  ', phone: ' +44 20 ' })).toEqual({
    fullName: 'Ada Lovelace',
    address: '12 St James’s Square',
    postalCode: 'SW1Y 4JH',
    city: 'London',
    country: 'GB',
    phone: '+44 20',
  });
});

test('a saved one comes into the fields as it is', () => {
  const saved = { ...toAddress(typed), id: 'a', defaultShipping: true, defaultBilling: false };
  expect(fieldsOf(saved)).toEqual({ ...typed, fullName: 'Ada Lovelace' });
});
