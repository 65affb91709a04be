import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseWhatIsDone } from './privacy.ts';
import { BILLING, openShop, type Shop, type Shopper } from './test-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ durable: false });
  shop.engine.reachable = false;
});
afterAll(() => shop.close());

const ADA = 'user:01936d6e-0000-7000-8000-00000000ada0';
const privacy = async (method: 'GET' | 'DELETE', email?: string, who: `service:${string}` | 'admin' = 'service:user') =>
  shop.request(method, `/privacy/${encodeURIComponent(ADA)}`, {
    headers: {
      authorization: await shop.keys.bearer('order', who),
      ...(email ? { 'x-subject-email': email } : {}),
    },
  });
/** Hands an order, its cart with it, to Ada. */
async function own(shopper: Shopper, id: string) {
  await shop.database.sql`update carts set owner = ${ADA} where id = ${shopper.cartId}`;
  await shop.database.sql`update orders set owner = ${ADA} where id = ${id}`;
}

test('an export has the orders and carts of a person, and those of the verified e-mail, and nobody else’s', async () => {
  const mine = await shop.confirmed(1, 5, { billingAddress: BILLING });
  await own(mine.shopper, mine.id);
  const asGuest = await shop.confirmed(1);
  await shop.database.sql`update orders set email = 'guest-ada@souk.test' where id = ${asGuest.id}`;
  await shop.confirmed(1);
  const ids = async (email?: string) =>
    (await privacy('GET', email))
      .json()
      .orders.map(({ id }: { id: string }) => id)
      .toSorted();
  expect(await ids()).toEqual([mine.id]);
  expect(await ids('guest-ada@souk.test')).toEqual([mine.id, asGuest.id].toSorted());
  expect((await privacy('GET')).json().orders).toMatchObject([{ billingAddress: BILLING }]);
  expect((await privacy('GET')).json().carts).toMatchObject([{ id: mine.shopper.cartId }]);
});

test('what is done loses its name and address, what is under way keeps them, and both are told', async () => {
  const billingAddress = BILLING;
  const [done, open] = [await shop.confirmed(1, 5, { billingAddress }), await shop.confirmed(1, 5, { billingAddress })];
  await own(done.shopper, done.id);
  await own(open.shopper, open.id);
  await expect.poll(() => shop.told(done.id)).toEqual(['order.confirmed.v1']);
  await expect
    .poll(async () => (await shop.database.sql`select 1 from outbox_events where delivered_at is null`).length)
    .toBe(0);
  await shop.database.sql`update orders set dispatched_at = now() - interval '61 days' where id = ${done.id}`;
  const receipt = (await privacy('DELETE')).json();
  expect(receipt.erased).toMatchObject({ 'names and addresses of orders': 1 });
  expect(receipt.kept.map(({ what }: { what: string }) => what)).toContain('The address of 2 orders'); // one of the test before

  const stored = async (id: string) =>
    JSON.stringify([
      await shop.database.sql`select * from orders where id = ${id}`,
      await shop.database.sql`select * from outbox_events where aggregate = ${id}`,
      await shop.database.sql`select owner from carts where id = (select cart_id from orders where id = ${id})`,
    ]);
  expect(await stored(done.id)).not.toMatch(/Ada|Main St|Babbage|Ledger|ada@|user:/);
  expect(await stored(done.id)).toContain('"total_minor"');
  const [countries] = await shop.database.sql`
    select shipping_address ->> 'country' as shipping, billing_address ->> 'country' as billing from orders where id = ${done.id}`;
  expect(countries).toEqual({ shipping: 'US', billing: 'GB' });
  expect(await stored(open.id)).toMatch(/Ada Lovelace.*Babbage/);
  expect((await privacy('DELETE')).statusCode).toBe(200);
});

test('what was under way when its person left is erased by itself once it is done, with its news', async () => {
  const { shopper, id } = await shop.confirmed(1, 5, { billingAddress: BILLING });
  await own(shopper, id);
  expect((await privacy('DELETE')).json().kept).toMatchObject([{}, { why: expect.stringContaining('by itself') }]);
  const holdsAda = async () =>
    /Ada|Babbage/.test(JSON.stringify(await shop.database.sql`select * from orders where id = ${id}`));
  while (await eraseWhatIsDone(shop));
  expect(await holdsAda(), 'a parcel is still to be sent').toBe(true);
  await expect.poll(() => shop.told(id)).toEqual(['order.confirmed.v1']);
  await shop.database.sql`update orders set dispatched_at = now() - interval '61 days' where id = ${id}`;
  while (await eraseWhatIsDone(shop));
  expect(await holdsAda()).toBe(false);
  const [row] = await shop.database.sql`select owner, email, total_minor > 0 as kept from orders where id = ${id}`;
  expect(row).toEqual({ owner: `erased:${id}`, email: 'erased@souk.invalid', kept: true });
});

test('only the user service may ask', async () => {
  for (const who of ['service:payment', 'admin'] as const) {
    expect((await privacy('GET', undefined, who)).statusCode).toBe(403);
    expect((await privacy('DELETE', undefined, who)).statusCode).toBe(403);
  }
});
