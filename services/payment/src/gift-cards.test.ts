import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLedger } from './check-ledger.ts';
import type { GiftCard } from './gift-card.ts';
import { caller, startWorld, type World } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const call = caller(() => world);
const problem = (name: string) => `https://souk.dev/problems/${name}`;
const usd = (amount: number) => ({ amount, currency: 'USD' });

async function issue(amount = 5000, change: object = {}): Promise<GiftCard & { code: string }> {
  const body = { amount: usd(amount), ...change };
  const made = await call('POST', '/gift-cards', { who: 'admin', key: uuidv7(), body });
  if (made.statusCode !== 201) throw new Error(made.body);
  return made.json();
}
const hold = (giftCardId: string, amount: number, orderId = uuidv7()) =>
  call('PUT', `/gift-card-holds/${orderId}`, { body: { giftCardId, amount: usd(amount) } });
const capture = (orderId: string) => call('POST', `/gift-card-holds/${orderId}/capture`);
const release = (orderId: string) =>
  world.app.inject({ method: 'DELETE', url: `/gift-card-holds/${orderId}`, headers: { authorization: bearer } });
const refund = (orderId: string, amount: number, key: string = uuidv7()) =>
  call('POST', `/gift-card-holds/${orderId}/refunds`, { key, body: { amount } });
const balance = async (id: string): Promise<number> =>
  (await call('GET', `/gift-cards/${id}`, { who: 'admin' })).json().balance.amount;
let bearer: string;
beforeAll(async () => {
  bearer = await world.keys.bearer('payment', 'service:order');
});

test('a card is made once per key, its code told once and kept as a hash', async () => {
  const body = { amount: usd(5000) };
  const [first, again] = [1, 2].map(() => call('POST', '/gift-cards', { who: 'admin', key: 'one', body }));
  const cards = [(await first)?.json(), (await again)?.json()];
  expect(cards[0].id).toBe(cards[1].id);
  const codes = cards.map(({ code }) => code).filter(Boolean);
  expect(codes).toHaveLength(1);
  expect(codes[0]).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
  const other = await call('POST', '/gift-cards', { who: 'admin', key: 'one', body: { amount: usd(5001) } });
  expect(other.statusCode).toBe(422);
  const stored = await world.database.sql`select gift_cards::text as row from gift_cards where id = ${cards[0].id}`;
  expect(stored[0]?.row).not.toContain(codes[0].replaceAll('-', ''));

  const found = await call('POST', '/gift-cards/lookup', {
    body: { code: codes[0].toLowerCase().replaceAll('-', ' ') },
  });
  expect(found.json()).toMatchObject({ id: cards[0].id, code: null, balance: usd(5000) });
  expect((await call('POST', '/gift-cards/lookup', { body: { code: 'AAAA-AAAA-AAAA-AAAA' } })).statusCode).toBe(404);
});

test('held, spent, and put back: never more than there is, each step once', async () => {
  const { id } = await issue(5000);
  const orderId = uuidv7();
  for (let twice = 0; twice < 2; twice++) expect((await hold(id, 3000, orderId)).json().status).toBe('held');
  expect(await balance(id)).toBe(2000);
  expect((await hold(id, 2999, orderId)).statusCode).toBe(422);
  expect((await hold(id, 2001)).json()).toMatchObject({ status: 409, type: problem('gift-card-declined') });
  expect((await refund(orderId, 1)).json()).toMatchObject({ status: 409, type: problem('exceeds-spent') });
  for (let twice = 0; twice < 2; twice++) expect((await capture(orderId)).json().status).toBe('spent');
  expect((await release(orderId)).statusCode).toBe(409);

  expect((await refund(orderId, 1000, 'a')).statusCode).toBe(201);
  expect((await refund(orderId, 1000, 'a')).json().refunded).toEqual(usd(1000));
  expect((await refund(orderId, 999, 'a')).statusCode).toBe(422);
  expect((await refund(orderId, 2001)).statusCode).toBe(409);
  expect((await refund(orderId, 2000)).json().refunded).toEqual(usd(3000));
  expect(await balance(id)).toBe(5000);
  expect(await checkLedger(world.deps)).toMatchObject({ balanced: true, differingGiftCards: [] });
});

test('a released hold is money again, once; and one that comes after its release is declined', async () => {
  const { id } = await issue(1000);
  const orderId = uuidv7();
  await hold(id, 600, orderId);
  for (let twice = 0; twice < 2; twice++) expect((await release(orderId)).statusCode).toBe(204);
  expect(await balance(id)).toBe(1000);
  expect((await capture(orderId)).statusCode).toBe(409);
  const late = uuidv7();
  expect((await release(late)).statusCode).toBe(204);
  expect((await hold(id, 600, late)).json()).toMatchObject({ status: 409, type: problem('gift-card-declined') });
  expect(await balance(id)).toBe(1000);
});

test('twenty orders at once on a card that is enough for three', async () => {
  const { id } = await issue(3500);
  const answers = await Promise.all(Array.from({ length: 20 }, () => hold(id, 1000)));
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(3);
  expect(await balance(id)).toBe(500);
});

test('an expired card is not found and pays nothing', async () => {
  const { id, code } = await issue(1000, { expiresAt: '2020-01-01T00:00:00Z' });
  expect((await call('POST', '/gift-cards/lookup', { body: { code } })).statusCode).toBe(404);
  expect((await hold(id, 500)).statusCode).toBe(409);
});

test('the books notice a card with money that nobody booked', async () => {
  const { id } = await issue(1000);
  await hold(id, 400);
  await world.database.sql`update gift_cards set balance_minor = balance_minor + 1 where id = ${id}`;
  expect(await checkLedger(world.deps)).toMatchObject({ balanced: false, differingGiftCards: [id] });
  await world.database.sql`update gift_cards set balance_minor = balance_minor - 1 where id = ${id}`;
});

test('only the order service spends, only an admin makes', async () => {
  const { id } = await issue(1000);
  const body = { giftCardId: id, amount: usd(1) };
  for (const who of ['admin', 'guest:1', 'service:product'] as const)
    expect((await call('PUT', `/gift-card-holds/${uuidv7()}`, { who, body })).statusCode).toBe(403);
  for (const who of ['service:order', 'guest:1'] as const)
    expect((await call('POST', '/gift-cards', { who, key: 'x', body: { amount: usd(1) } })).statusCode).toBe(403);
  for (const amount of [0, -1, 1.5, 100_000_000])
    expect(
      (await call('POST', '/gift-cards', { who: 'admin', key: 'x', body: { amount: usd(amount) } })).statusCode,
    ).toBe(422);
});
