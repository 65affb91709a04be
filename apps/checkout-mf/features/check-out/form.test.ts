import { expect, test } from 'vitest';
import { checkFields, fieldErrors, toOrder } from './form.ts';

const fields = {
  email: ' ada@souk.test ',
  fullName: 'Ada',
  address: '1 Road',
  address2: '',
  city: 'London',
  region: ' ',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
  phone: '',
};

test('a filled form has no errors; each empty or odd field has its own', () => {
  expect(checkFields(fields)).toEqual({});
  expect(Object.keys(checkFields({ ...fields, city: '  ', postalCode: '' }))).toEqual(['city', 'postalCode']);
  expect(checkFields({ ...fields, email: 'nobody' }).email).toMatch(/such as/);
});

test('empty boxes are left out of the order, the rest is trimmed', () => {
  expect(toOrder(fields)).toEqual({
    email: 'ada@souk.test',
    shippingAddress: { fullName: 'Ada', address: '1 Road', city: 'London', postalCode: 'SW1Y 4JH', country: 'GB' },
  });
});

test('what the order service points at lands on its field', () => {
  expect(fieldErrors({ '/shippingAddress/city': 'too long', '/email': 'Invalid.', '/cartId': 'odd' })).toEqual({
    city: 'Too long.',
    email: 'Invalid.',
  });
});
