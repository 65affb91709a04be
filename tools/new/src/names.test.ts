import { expect, test } from 'vitest';
import { choosePort } from './choose-port.ts';
import { addToTable, choosePrefix } from './edit.ts';
import { camel, checkRemoteName, checkResourceName, checkServiceName, pascal, plural, snake } from './names.ts';

test.each(['wishlist', 'gift-card', 'loyalty2', 'b2b-price'])('%s can be a service', (name) => {
  expect(() => checkServiceName(name)).not.toThrow();
  expect(() => checkResourceName(name)).not.toThrow();
});

test.each([
  ['Wishlist', /small letters/],
  ['wish_list', /small letters/],
  ['-wish', /small letters/],
  ['wish--list', /small letters/],
  ['../wish', /small letters/],
  ['2fa', /small letters/],
  ['', /small letters/],
  ['journal-mf', /pnpm new remote journal/],
  ['shell', /something else in the shop/],
  ['restate', /something else in the shop/],
  ['x'.repeat(31), /longer than 30/],
])('%s cannot be a service', (name, reason) => {
  expect(() => checkServiceName(name)).toThrow(reason);
});

test.each([
  ['gift-card', /one word/],
  ['Journal', /one word/],
  ['journal-mf', /pnpm new remote journal/],
  ['shell', /something else in the shop/],
  ['api', /shell's own path/],
])('%s cannot be a remote', (name, reason) => {
  expect(() => checkRemoteName(name)).toThrow(reason);
});

test.each([
  ['reviews', /singular/],
  ['delete', /means something else/],
  ['schema', /means something else/],
])('%s cannot be a resource', (name, reason) => {
  expect(() => checkResourceName(name)).toThrow(reason);
});

test('names are spelled as each place wants them', () => {
  expect([camel, pascal, snake, plural].map((spell) => spell('gift-card'))).toEqual([
    'giftCard',
    'GiftCard',
    'gift_card',
    'gift-cards',
  ]);
  expect(['address', 'category', 'survey', 'box', 'branch'].map(plural)).toEqual([
    'addresses',
    'categories',
    'surveys',
    'boxes',
    'branches',
  ]);
});

test('a part gets the port the contract keeps for it, else the next free one', () => {
  expect(choosePort({ kind: 'service', name: 'search' }, [])).toBe(4006);
  expect(choosePort({ kind: 'remote', name: 'account' }, [3001])).toBe(3003);
  expect(choosePort({ kind: 'service', name: 'wishlist' }, [4001, 4201, 4202, 4204])).toBe(4203);
  expect(choosePort({ kind: 'remote', name: 'journal' }, [3051])).toBe(3052);
  expect(choosePort({ kind: 'remote', name: 'journal', port: '3007' }, [])).toBe(3007);
});

test.each([
  ['4002', /taken by another part/],
  ['4006', /kept for search/],
  ['80', /whole number from 1024 to 9999/],
  ['4.5', /whole number/],
  ['many', /whole number/],
])('--port %s is refused', (port, reason) => {
  expect(() => choosePort({ kind: 'service', name: 'wishlist', port }, [4002])).toThrow(reason);
});

test('no port is left', () => {
  const taken = Array.from({ length: 49 }, (_, index) => 4201 + index);
  expect(() => choosePort({ kind: 'service', name: 'wishlist' }, taken)).toThrow(/choose one by --port/);
});

test('Tailwind prefixes are letters that no other remote has', () => {
  expect(choosePrefix('journal', ['cat', 'chk'])).toBe('jou');
  expect(choosePrefix('catering', ['cat', 'cate'])).toBe('cater');
  expect(choosePrefix('b2b', [])).toBe('bb');
  expect(choosePrefix('cat', ['cat'])).toBe('catx');
});

test('a table of another shape is not edited', () => {
  expect(() => addToTable('export const serviceTable = makeTable();', 'serviceTable', 'x')).toThrow(/known shape/);
});
