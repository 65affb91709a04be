import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());

const home = {
  fullName: 'Ada Lovelace',
  address: '12 St James’s Square',
  city: 'London',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
};
type Who = { id: string; headers: Record<string, string> };
interface Saved {
  id: string;
  city: string;
  defaultShipping: boolean;
  defaultBilling: boolean;
}
const add = (who: Who, body: object) => accounts.post(`/users/${who.id}/addresses`, body, who.headers);
const at = (who: Who, id: string, method: 'PUT' | 'DELETE', body?: object) =>
  accounts.call(`/users/${who.id}/addresses/${id}`, { method, headers: who.headers, body });
const list = async (who: Who): Promise<Saved[]> =>
  (await accounts.call(`/users/${who.id}/addresses`, { headers: who.headers })).json().items;

test('an address is saved as it was typed, and the first one is both defaults', async () => {
  const ada = await accounts.newShopper();
  const made = await add(ada, home);
  expect(made.statusCode).toBe(201);
  expect(made.json()).toEqual({ ...home, id: made.json().id, defaultShipping: true, defaultBilling: true });
  expect(await list(ada)).toEqual([made.json()]);
  const changed = await at(ada, made.json().id, 'PUT', { ...home, region: 'Greater London', defaultBilling: true });
  expect(changed.json()).toMatchObject({ region: 'Greater London', defaultShipping: false, defaultBilling: true });
  expect((await at(ada, made.json().id, 'DELETE')).statusCode).toBe(204);
  expect((await at(ada, made.json().id, 'DELETE')).statusCode).toBe(404);
  expect(await list(ada)).toEqual([]);
});

test('there is one default for each, however many are made it at once', async () => {
  const ada = await accounts.newShopper();
  await add(ada, home);
  await add(ada, { ...home, city: 'Bath', defaultShipping: true });
  expect(
    (await list(ada)).map(({ city, defaultShipping, defaultBilling }) => [city, defaultShipping, defaultBilling]),
  ).toEqual([
    ['London', false, true],
    ['Bath', true, false],
  ]);
  const both = { defaultShipping: true, defaultBilling: true };
  const statuses = await Promise.all(Array.from({ length: 6 }, () => add(ada, { ...home, ...both })));
  expect(statuses.every(({ statusCode }) => statusCode === 201)).toBe(true);
  expect((await list(ada)).filter(({ defaultShipping }) => defaultShipping)).toHaveLength(1);
  await expect(
    accounts.database.sql`update addresses set default_shipping = true where user_id = ${ada.id}`,
  ).rejects.toThrow('addresses_default_shipping');
});

test('the book holds twenty, however many are added at once', async () => {
  const ada = await accounts.newShopper();
  const all = await Promise.all(Array.from({ length: 25 }, () => add(ada, home)));
  expect(all.filter(({ statusCode }) => statusCode === 201)).toHaveLength(20);
  expect(all.filter(({ statusCode }) => statusCode === 409)).toHaveLength(5);
  const [first] = await list(ada);
  await at(ada, first?.id ?? '', 'DELETE');
  expect((await add(ada, home)).statusCode).toBe(201);
  await expect(accounts.database.sql`update addresses set place = 21 where user_id = ${ada.id}`).rejects.toThrow(
    'addresses_place',
  );
});

test("somebody else's book is not there, and one's own does not reach into it", async () => {
  const ada = await accounts.newShopper();
  const eve = await accounts.newShopper();
  const { id } = (await add(ada, home)).json();
  const admin = await accounts.signedIn(accounts.admin.email, accounts.admin.password);
  for (const { headers, status } of [
    { ...eve, status: 404 },
    { ...admin, status: 404 },
    { headers: accounts.bff, status: 403 },
  ]) {
    const there = { id: ada.id, headers };
    expect((await accounts.call(`/users/${ada.id}/addresses`, { headers })).statusCode).toBe(status);
    expect((await add(there, home)).statusCode).toBe(status);
    expect((await at(there, id, 'PUT', home)).statusCode).toBe(status);
    expect((await at(there, id, 'DELETE')).statusCode).toBe(status);
  }
  expect((await at(eve, id, 'PUT', home)).statusCode).toBe(404);
  expect((await at(eve, id, 'DELETE')).statusCode).toBe(404);
  expect(await list(ada)).toHaveLength(1);
});

test('an account that was deleted has no book, whatever its token says', async () => {
  const ada = await accounts.newShopper();
  await accounts.call(`/users/${ada.id}`, { method: 'DELETE', headers: ada.headers });
  expect((await add(ada, home)).statusCode).toBe(404);
});

test.each([
  ['no country', { ...home, country: undefined }],
  ['a country that is none', { ...home, country: 'England' }],
  ['somebody else as its owner', { ...home, userId: '0193ac1e-0000-7000-8000-000000000000' }],
  ['a place of its own choice', { ...home, place: 99 }],
  ['a NUL', { ...home, city: 'Lon\0don' }],
  ['a long line', { ...home, address: 'x'.repeat(201) }],
])('an address with %s is 422', async (_what, body) => {
  expect((await add(await accounts.newShopper(), body)).statusCode).toBe(422);
});
