import { testWords } from '@souk/mf-kit/test-words';
import { expect, test } from 'vitest';
import de from '../../messages/de.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };
import { checkAddress, checkEmail, firstToMend, formErrors, toAddress } from './form.ts';

const t = testWords({ en, de })('checkout');

const fields = {
  fullName: 'Ada ',
  address: '1 Road',
  address2: '',
  city: 'London',
  region: ' ',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
  phone: '',
};

test('a filled address has no errors; each empty field has its own', () => {
  expect(checkAddress(t, 'shipping', fields)).toEqual({});
  expect(Object.keys(checkAddress(t, 'billing', { ...fields, city: '  ', postalCode: '' }))).toEqual([
    'city',
    'postalCode',
  ]);
});

test('an e-mail address is there and looks like one', () => {
  expect(checkEmail(t, ' ada@souk.test ')).toBeUndefined();
  expect(checkEmail(t, ' ')).toMatch(/^Enter your/);
  expect(checkEmail(t, 'nobody')).toMatch(/such as/);
});

test('empty boxes are left out of the order, the rest is trimmed', () => {
  expect(toAddress(fields)).toEqual({
    fullName: 'Ada',
    address: '1 Road',
    city: 'London',
    postalCode: 'SW1Y 4JH',
    country: 'GB',
  });
});

test('what the order service points at lands on its field', () => {
  const pointers = { '/shippingAddress/city': 'too long', '#/email': 'Invalid.', '/cartId': 'odd' };
  expect(formErrors({ ...pointers, '#/billingAddress/postalCode': 'too long' })).toEqual({
    email: 'Invalid.',
    shipping: { city: 'Too long.' },
    billing: { postalCode: 'Too long.' },
  });
});

test('the first to mend is the first on the page', () => {
  const none = { email: undefined, shipping: {}, billing: {} };
  const errors = { email: 'x', shipping: { city: 'x' }, billing: { city: 'x' } };
  expect(firstToMend(errors)).toBe('email');
  expect(firstToMend({ ...errors, email: undefined })).toBe('city');
  expect(firstToMend({ ...none, billing: { city: 'x' } })).toBe('billing.city');
  expect(firstToMend(none)).toBeNull();
});
