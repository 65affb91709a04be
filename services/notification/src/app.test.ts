import { afterAll, beforeAll, expect, test } from 'vitest';
import { someOrder } from './test-orders.ts';
import { startMailServer } from './test-servers.ts';
import { startWorld, until, type Who, type World } from './testing.ts';

let smtp: Awaited<ReturnType<typeof startMailServer>>;
let world: World;
beforeAll(async () => {
  smtp = await startMailServer();
  world = await startWorld({ smtpUrl: smtp.url });
});
afterAll(async () => {
  await world.stop();
  await smtp.stop();
});

const list = (query: string, who: Who = 'admin') => world.request('GET', `/notifications${query}`, { who });
const welcome = (to: string, name = 'Ada') => ({
  to,
  channel: 'email',
  template: 'welcome',
  data: { name, shopUrl: 'https://souk.test' },
});
const send = (body: unknown, key: string = crypto.randomUUID()) => world.post('/notifications/send', body, { key });

test('a message is sent once, with a stable Message-ID, and listed as sent', async () => {
  const to = 'once@souk.test';
  const first = await send(welcome(to), 'once');
  expect(first.statusCode, first.body).toBe(202);
  const mail = await until(() => smtp.mailsTo(to)[0]);
  expect(mail.source).toContain(`Message-ID: <${first.json().id}@souk.test>`);
  expect(mail.source).toContain('Auto-Submitted: auto-generated');
  await until(async () => (await world.listed(to))[0].status === 'sent');
  const listed = { id: first.json().id, attempts: 1, template: 'welcome', channel: 'email' };
  expect(await world.listed(to)).toMatchObject([listed]);

  const again = await send(welcome(to), 'once');
  expect(again.json()).toEqual(first.json());
  expect((await send(welcome(to, 'Grace'), 'once')).statusCode).toBe(422);
  const otherCaller = await world.post('/notifications/send', welcome('other@souk.test'), {
    key: 'once',
    who: 'service:order',
  });
  expect(otherCaller.statusCode).toBe(202);
  expect(otherCaller.json().id).not.toBe(first.json().id);
  await until(() => smtp.mailsTo('other@souk.test').length === 1);
  expect(smtp.mailsTo(to)).toHaveLength(1);
});

test('the same request ten times at once is one mail', async () => {
  const to = 'rush@souk.test';
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(welcome(to), 'rush')));
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  await until(async () => (await world.listed(to))[0].status === 'sent');
  expect(smtp.mailsTo(to)).toHaveLength(1);
});

test.each([
  ['an unknown template', { ...welcome('a@souk.test'), template: 'lottery' }],
  ['data of another template', { ...welcome('a@souk.test'), template: 'order-confirmed' }],
  ['an unknown field', { ...welcome('a@souk.test'), cc: 'b@souk.test' }],
  ['an unknown field in the data', { ...welcome('a@souk.test'), data: { name: 'A', shopUrl: 'https://a.test', x: 1 } }],
  ['a channel that there is not', { ...welcome('a@souk.test'), channel: 'pigeon' }],
  ['a template that its channel has not', { ...welcome('+15551234567'), channel: 'sms' }],
  ['an address for a number', { to: 'a@souk.test', channel: 'sms', template: 'order-confirmed', data: someOrder() }],
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
  expect((await world.post('/notifications/send', 'to=a', { key: 'k', type: 'text/plain' })).statusCode).toBe(415);
  expect((await world.post('/notifications/send', welcome('a@souk.test'))).statusCode).toBe(400);
  expect((await send(welcome('a@souk.test', 'x'.repeat(1_000_000)))).statusCode).toBe(413);
});

test('only services and admins send, only admins read', async () => {
  const sends = async (who: Who) =>
    (await world.post('/notifications/send', welcome('who@souk.test'), { who, key: 'who' })).statusCode;
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

test('it is ready without a mail server or an SMS provider, and shows its figures and its endpoints', async () => {
  expect((await world.app.inject('/health/ready')).statusCode).toBe(200);
  expect((await world.app.inject('/metrics')).body).toContain('http_request_duration_seconds');
  expect((await world.app.inject('/docs')).statusCode).toBeLessThan(400);
});
