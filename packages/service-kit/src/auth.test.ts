import type { Principal } from '@souk/contracts/token';
import { expect, test } from 'vitest';
import { createServiceApp } from './app.ts';
import { requireRole } from './auth.ts';

const principals: Record<string, Principal> = {
  ...Object.fromEntries(
    (['shopper', 'support', 'merchandiser', 'admin'] as const).map((role) => [
      role,
      { kind: 'user', id: role, role, subject: `user:${role}` } as const,
    ]),
  ),
  guest: { kind: 'guest', id: 'g', subject: 'guest:g' },
  service: { kind: 'service', name: 'order', subject: 'service:order' },
};

test('a role lets its own users and admins through, nobody else', async () => {
  const app = await createServiceApp({
    name: 'test',
    description: 'test',
    verifier: { verify: async (token) => principals[token] ?? null },
  });
  app.get('/orders', { onRequest: [requireRole('support')], handler: async () => 'ok' });
  const statusOf = async (who: string) =>
    (await app.inject({ url: '/orders', headers: { authorization: `Bearer ${who}` } })).statusCode;
  expect((await app.inject('/orders')).statusCode).toBe(401);
  const statuses = await Promise.all(Object.keys(principals).map(async (who) => [who, await statusOf(who)]));
  expect(Object.fromEntries(statuses)).toEqual({
    shopper: 403,
    support: 200,
    merchandiser: 403,
    admin: 200,
    guest: 403,
    service: 403,
  });
  await app.close();
});
