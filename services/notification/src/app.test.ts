import { createEvent } from '@souk/contracts/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmedOrder, startWorld, until, type World } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

type Who = Parameters<World['keys']['bearer']>[1];
const post = async (
  url: string,
  body: unknown,
  { who = 'service:user', key, type = 'application/json' }: { who?: Who; key?: string; type?: string } = {},
) =>
  world.app.inject({
    method: 'POST',
    url,
    payload: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      'content-type': type,
      authorization: await world.keys.bearer('notification', who),
      ...(key ? { 'idempotency-key': key } : {}),
    },
  });
const list = async (query: string, who: Who = 'admin') =>
  world.app.inject({
    url: `/notifications${query}`,
    headers: { authorization: await world.keys.bearer('notification', who) },
  });
const listed = async (to: string) => (await list(`?to=${encodeURIComponent(to)}`)).json().items;
const welcome = (to: string, name = 'Ada') => ({
  to,
  channel: 'email',
  template: 'welcome',
  data: { name, shopUrl: 'https://souk.test' },
});
const send = (body: unknown, key: string = crypto.randomUUID()) => post('/notifications/send', body, { key });

test('a message is sent once, with a stable Message-ID, and listed as sent', async () => {
  const to = 'once@souk.test';
  const first = await send(welcome(to), 'once');
  expect(first.statusCode, first.body).toBe(202);
  const mail = await until(() => world.mailsTo(to)[0]);
  expect(mail.source).toContain(`Message-ID: <${first.json().id}@souk.test>`);
  expect(mail.source).toContain('Auto-Submitted: auto-generated');
  await until(async () => (await listed(to))[0].status === 'sent');
  expect(await listed(to)).toMatchObject([{ id: first.json().id, attempts: 1, template: 'welcome', channel: 'email' }]);

  const again = await send(welcome(to), 'once');
  expect(again.json()).toEqual(first.json());
  expect((await send(welcome(to, 'Grace'), 'once')).statusCode).toBe(422);
  const otherCaller = await post('/notifications/send', welcome('other@souk.test'), {
    key: 'once',
    who: 'service:order',
  });
  expect(otherCaller.statusCode).toBe(202);
  expect(otherCaller.json().id).not.toBe(first.json().id);
  await until(() => world.mailsTo('other@souk.test').length === 1);
  expect(world.mailsTo(to)).toHaveLength(1);
});

test('the same request ten times at once is one mail', async () => {
  const to = 'rush@souk.test';
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(welcome(to), 'rush')));
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  await until(async () => (await listed(to))[0].status === 'sent');
  expect(world.mailsTo(to)).toHaveLength(1);
});

test('a mail waits while the mail server is down', async () => {
  const to = 'patient@souk.test';
  world.smtp.refuse.connections = true;
  world.smtp.dropConnections();
  await send(welcome(to));
  await until(async () => (await listed(to))[0].attempts >= 2);
  expect(await listed(to)).toMatchObject([{ status: 'queued', sentAt: null }]);
  world.smtp.refuse.connections = false;
  await until(async () => (await listed(to))[0].status === 'sent');
  expect(world.mailsTo(to)).toHaveLength(1);
});

test('a recipient that the server refuses for good is given up', async () => {
  const to = 'gone@souk.test';
  world.smtp.refuse.recipients.add(to);
  await send(welcome(to));
  await until(async () => (await listed(to))[0].status === 'failed');
  expect(await listed(to)).toMatchObject([{ attempts: 1, failure: '550', sentAt: null }]);
});

test('without Restate it is 503, nothing is lost, and the repeat sends it', async () => {
  const to = 'later@souk.test';
  world.restate.up = false;
  const refused = await send(welcome(to), 'later');
  world.restate.up = true;
  expect(refused.statusCode).toBe(503);
  expect(refused.headers['retry-after']).toBeDefined();
  expect((await send(welcome(to), 'later')).statusCode).toBe(202);
  await until(() => world.mailsTo(to).length === 1);
});

test('order.confirmed.v1 becomes one confirmation per event id', async () => {
  const to = 'shopper@souk.test';
  const { orderId } = confirmedOrder();
  const event = createEvent({
    id: `order.confirmed:${orderId}`,
    type: 'order.confirmed.v1',
    source: '/services/order',
    time: '2026-11-21T08:00:00Z',
    data: { ...confirmedOrder(), email: to, owner: 'guest:1' },
  });
  const tell = (body: unknown, who: Who = 'service:order') =>
    post('/events', body, { who, type: 'application/cloudevents+json' });
  for (const _ of [1, 2, 3]) expect((await tell(event)).statusCode).toBe(202);
  expect((await tell({ ...event, data: { ...event.data, number: 'SK-2' } })).statusCode).toBe(202);
  await until(() => world.mailsTo(to).length > 0);
  await until(async () => (await listed(to))[0].status === 'sent');
  expect(await listed(to)).toHaveLength(1);
  expect(world.mailsTo(to)).toHaveLength(1);
  expect(world.mailsTo(to)[0]?.source).toContain('Subject: Your Souk order SK-10427 is confirmed');

  expect((await tell(event, 'service:payment')).statusCode).toBe(403);
  expect((await tell(event, 'admin')).statusCode).toBe(403);
  expect((await tell({ ...event, type: 'order.lost.v1' })).statusCode).toBe(422);
  expect((await tell({ ...event, id: 'x', data: { ...event.data, email: 'nobody' } })).statusCode).toBe(422);
  expect((await tell('{"id":')).statusCode).toBe(400);
});

test.each([
  ['an unknown template', { ...welcome('a@souk.test'), template: 'lottery' }],
  ['data of another template', { ...welcome('a@souk.test'), template: 'order-confirmed' }],
  ['an unknown field', { ...welcome('a@souk.test'), cc: 'b@souk.test' }],
  ['an unknown field in the data', { ...welcome('a@souk.test'), data: { name: 'A', shopUrl: 'https://a.test', x: 1 } }],
  ['a channel that is not served', { ...welcome('a@souk.test'), channel: 'sms' }],
  ['a header in the recipient', welcome('a@souk.test\r\nBcc: b@souk.test')],
  ['a second recipient', welcome('a@souk.test, b@souk.test')],
  ['a name with the recipient', welcome('Ada <a@souk.test>')],
  ['a NUL', welcome('a@souk.test', 'A\0')],
  ['a script for a link', { ...welcome('a@souk.test'), data: { name: 'A', shopUrl: 'javascript:alert(1)' } }],
  ['a number', { ...welcome('a@souk.test'), to: 1.5 }],
  ['too long a name', welcome('a@souk.test', 'x'.repeat(101))],
  ['a list', []],
  ['nothing', null],
])('%s is 422', async (_what, body) => {
  expect((await send(body)).statusCode).toBe(422);
});

test('broken JSON, another type, no key, too much', async () => {
  expect((await send('{"to":')).statusCode).toBe(400);
  expect((await send('{"to":1e309}')).statusCode).toBe(422);
  expect((await post('/notifications/send', 'to=a', { key: 'k', type: 'text/plain' })).statusCode).toBe(415);
  expect((await post('/notifications/send', welcome('a@souk.test'))).statusCode).toBe(400);
  expect((await send(welcome('a@souk.test', 'x'.repeat(1_000_000)))).statusCode).toBe(413);
});

test('only services and admins send, only admins read', async () => {
  const sends = async (who: Who) =>
    (await post('/notifications/send', welcome('who@souk.test'), { who, key: 'who' })).statusCode;
  expect(await sends('admin')).toBe(202);
  expect(await sends('user:1')).toBe(403);
  expect(await sends('guest:1')).toBe(403);
  expect((await world.app.inject({ method: 'POST', url: '/notifications/send' })).statusCode).toBe(401);
  expect((await list('', 'user:1')).statusCode).toBe(403);
  expect((await list('', 'service:user')).statusCode).toBe(403);
  expect((await world.app.inject('/notifications')).statusCode).toBe(401);
});

test('the list goes page by page, newest first, and shows nothing of the contents', async () => {
  for (let i = 0; i < 3; i++) await send(welcome('pages@souk.test', `Number ${i}`));
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: { id: string }[]; nextCursor: string | null } = (
      await list(`?to=pages@souk.test&limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    ).json();
    seen.push(...page.items.map(({ id }) => id));
    expect(JSON.stringify(page)).not.toContain('Number');
    cursor = page.nextCursor;
  }
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
  expect(seen).toHaveLength(3);
  for (const query of ['?cursor=rubbish', '?limit=0', '?limit=101', '?to=nobody', '?x=1'])
    expect((await list(query)).statusCode).toBe(422);
});
