import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { createTestDatabase } from '@souk/service-kit/testing';
import { expect, test } from 'vitest';

const FOLDER = path.join(import.meta.dirname, '../migrations');

/** The migrations as they were before this one. */
function before(tag: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'souk-migrations-'));
  cpSync(FOLDER, folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
  const at = journal.entries.findIndex((entry) => entry.tag === tag);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return folder;
}

test('the open carts that a user had before become one, with everything that was in them', async () => {
  const folder = before('0007_accounts');
  const { url, drop } = await createTestDatabase(folder);
  const { sql, close } = connectDatabase(url, {});
  const [vase, bowl] = [crypto.randomUUID(), crypto.randomUUID()];
  const carts = [1, 2, 3].map((n) => `01936d6e-0000-7000-8000-00000000000${n}`);
  const add = (cart: string | undefined, variant: string, quantity: number) => sql`
    insert into cart_lines (cart_id, variant_id, product_id, slug, title, variant_title, options, unit_price_minor, quantity)
    values (${cart ?? ''}, ${variant}, 'p', 's', 'Vase', 'Blue', '{}', 100, ${quantity})`;
  for (const id of carts) await sql`insert into carts (id, owner, currency) values (${id}, 'user:ada', 'USD')`;
  await sql`insert into carts (id, owner, currency) values (${crypto.randomUUID()}, 'guest:eve', 'USD'), (${crypto.randomUUID()}, 'guest:eve', 'USD')`;
  await add(carts[0], vase, 60);
  await add(carts[1], vase, 60);
  await add(carts[1], bowl, 2);
  await add(carts[2], bowl, 1);

  await migrateDatabase(url, FOLDER);
  expect(await sql`select id, status, merged_into as into from carts where owner = 'user:ada' order by id`).toEqual([
    { id: carts[0], status: 'merged', into: carts[2] },
    { id: carts[1], status: 'merged', into: carts[2] },
    { id: carts[2], status: 'open', into: null },
  ]);
  const lines = await sql<{ cart: string; variant: string; quantity: number }[]>`
    select cart_id as cart, variant_id as variant, quantity from cart_lines order by quantity`;
  expect([...lines]).toEqual([
    { cart: carts[2], variant: bowl, quantity: 3 },
    { cart: carts[2], variant: vase, quantity: 99 },
  ]);
  expect(await sql`select 1 from carts where owner = 'guest:eve' and status = 'open'`).toHaveLength(2);
  await close();
  await drop();
  rmSync(folder, { recursive: true });
});
