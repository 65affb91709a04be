import path from 'node:path';
import { connectDatabase } from '@souk/service-kit/database';
import { createTestDatabase } from '@souk/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayMove, ORDER_STATUSES } from './order.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let connected: ReturnType<typeof connectDatabase>;
beforeAll(async () => {
  database = await createTestDatabase(path.join(import.meta.dirname, '../migrations'));
  connected = connectDatabase(database.url, {}, { maxConnections: 1 });
});
afterAll(async () => {
  await connected.close();
  await database.drop();
});

const ID = '01936d6e-0000-7000-8000-000000000001';
const insert = (status: string) => connected.sql`
  insert into orders (id, number, owner, cart_id, status, email, shipping_address, shipping_method, currency,
    subtotal_minor, discount_minor, shipping_minor, tax_minor, total_minor, request_hash, payment_id, payment_url, payable_until)
  values (${ID}, 'S-TEST', 'guest:1', ${ID}, ${status}, 'a@souk.test', '{}', 'standard', 'USD', 1, 0, 0, 0, 1, 'h', 'p', 'u', now())`;

test('the database makes the moves of TRANSITIONS and no others', async () => {
  const { sql } = connected;
  await sql`insert into carts (id, owner, currency) values (${ID}, 'guest:1', 'USD')`;
  await expect(insert('confirmed')).rejects.toMatchObject({ constraint_name: 'orders_begin_pending' });
  await insert('pending');
  for (const from of ORDER_STATUSES)
    for (const to of ORDER_STATUSES) {
      await sql`alter table orders disable trigger orders_moves`;
      await sql`update orders set status = ${from}`;
      await sql`alter table orders enable trigger orders_moves`;
      const moved = await sql`update orders set status = ${to}`.then(
        () => true,
        (error: { constraint_name?: string }) => {
          expect(error.constraint_name).toBe('orders_moves');
          return false;
        },
      );
      expect([from, to, moved]).toEqual([from, to, from === to || mayMove(from, to)]);
    }
});
