import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, vases, type World } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const ADA = 'user:01936d6e-0000-7000-8000-00000000ada0';
const privacy = async (method: 'GET' | 'DELETE', who: 'service:user' | 'service:order' = 'service:user') =>
  world.app.inject({
    method,
    url: `/privacy/${encodeURIComponent(ADA)}`,
    headers: { authorization: await world.keys.bearer('payment', who) },
  });

test('a person’s payments are read; forgetting keeps the books, says so, and they hold nothing personal', async () => {
  expect((await privacy('DELETE')).json()).toEqual({ erased: {}, kept: [] });
  const request = { ...vases(), owner: ADA };
  const opened = await world.app.inject({
    method: 'POST',
    url: '/payments',
    headers: { authorization: await world.keys.bearer('payment', 'service:order'), 'idempotency-key': request.orderId },
    payload: request,
  });
  expect(opened.statusCode, opened.body).toBe(201);
  expect((await privacy('GET')).json().payments).toMatchObject([{ id: opened.json().id, owner: ADA }]);
  expect((await privacy('DELETE')).json().kept).toHaveLength(2);
  const stored = await world.database.sql`select payments::text as row from payments`;
  expect(JSON.stringify(stored)).not.toMatch(/ada@|Lovelace/i);
  expect((await privacy('GET', 'service:order')).statusCode).toBe(403);
});
