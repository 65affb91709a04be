import { afterAll, beforeAll, expect, test } from 'vitest';
import { someOrder } from './test-orders.ts';
import { startWorld, type World } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ smtpUrl: 'smtp://127.0.0.1:1' });
});
afterAll(() => world.stop());

const welcome = {
  to: 'ada@souk.test',
  channel: 'email',
  template: 'welcome',
  data: { name: 'Ada', shopUrl: 'https://souk.test' },
};
const log = async () =>
  (await world.request('GET', '/audit-log')).json().items as {
    actor: string;
    action: string;
    subject: string | null;
  }[];

test('support reads what was sent, and sends nothing', async () => {
  expect((await world.request('GET', '/notifications?to=ada@souk.test', { who: 'support' })).statusCode).toBe(200);
  expect((await world.post('/notifications/send', welcome, { who: 'support', key: 'k' })).statusCode).toBe(403);
  expect((await world.request('GET', '/notifications', { who: 'merchandiser' })).statusCode).toBe(403);
  expect(await log()).toMatchObject([{ actor: 'user:support', action: 'notifications.listed', subject: null }]);
  expect(JSON.stringify(await log())).not.toContain('ada@souk.test');
});

test('support finds the messages about an order', async () => {
  const orderId = '0193ac1e-0000-7000-8000-00000000abcd';
  const mail = (id: string) => ({ ...welcome, template: 'order-received', data: someOrder(id) });
  const queued = await world.post('/notifications/send', mail(orderId), { key: 'about' });
  expect(queued.statusCode, queued.body).toBe(202);
  await world.post('/notifications/send', mail('0193ac1e-0000-7000-8000-00000000abce'), { key: 'another' });
  const found = await world.request('GET', `/notifications?orderId=${orderId.toUpperCase()}`, { who: 'support' });
  expect(found.json().items.map(({ id }: { id: string }) => id)).toEqual([queued.json().id]);
  expect((await log())[0]).toMatchObject({ action: 'notifications.listed', subject: `order:${orderId}` });
  expect((await world.request('GET', '/notifications?orderId=1', { who: 'support' })).statusCode).toBe(422);
});

test('what an admin sends is written down once, what a service sends is not', async () => {
  const before = (await log()).length;
  const { id } = (await world.post('/notifications/send', welcome, { who: 'admin', key: 'once' })).json();
  await world.post('/notifications/send', welcome, { who: 'admin', key: 'once' });
  await world.post('/notifications/send', welcome, { key: 'other' });
  const acts = await log();
  expect(acts).toHaveLength(before + 1);
  expect(acts[0]).toMatchObject({
    actor: 'user:admin',
    action: 'notification.sent',
    subject: `notification:${id}`,
  });
});
