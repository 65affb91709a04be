import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDeliveryQueue } from './delivery-queue.ts';
import { orderFact } from './test-orders.ts';
import { freePort, startMailServer, startProcess, startSmsRecorder } from './test-servers.ts';
import { startWorld, until, type World } from './testing.ts';

let smtp: Awaited<ReturnType<typeof startMailServer>>;
let recorder: Awaited<ReturnType<typeof startSmsRecorder>>;
let world: World;
beforeAll(async () => {
  smtp = await startMailServer();
  recorder = await startSmsRecorder();
  world = await startWorld({ smtpUrl: smtp.url, sms: recorder.settings });
});
afterAll(async () => {
  await world.stop();
  await recorder.stop();
  await smtp.stop();
});
beforeEach(() => {
  world.told.length = 0;
});

const tell = (event: object) =>
  world.post('/events', event, { who: 'service:order', type: 'application/cloudevents+json' });
const first = async (to: string) => (await world.listed(to))[0];
const reaches = (to: string, status: string) => until(async () => (await first(to))?.status === status);
/** What waits for its next try has it now. */
const hurry = (to: string) => world.database.sql`update notifications set next_try_at = now() where "to" = ${to}`;
async function optIn(owner: `user:${string}`, phone: string): Promise<void> {
  const body = { orderUpdates: { email: true, sms: true }, phone, marketing: { email: false, sms: false } };
  expect((await world.request('PUT', '/preferences', { who: owner, body })).statusCode).toBe(200);
}

test('the answer does not wait for the mail server', async () => {
  const to = 'quick@souk.test';
  smtp.hang.on = true;
  const event = orderFact('confirmed', { email: to });
  expect((await tell(event)).statusCode).toBe(202);
  await until(() => smtp.hang.with.includes(to));
  expect(await first(to)).toMatchObject({ status: 'queued', attempts: 0 });
  smtp.hang.on = false;
  smtp.dropConnections();
  await reaches(to, 'sent');
  expect(smtp.mailsTo(to)).toHaveLength(1);
});

test('a flood is taken at once, sent as fast as the mail server goes, and nothing of it twice', async () => {
  smtp.hang.on = true;
  smtp.hang.with.length = 0;
  const flood = Array.from({ length: 60 }, (_, at) => `flood${at}@souk.test`);
  for (const to of flood) expect((await tell(orderFact('confirmed', { email: to }))).statusCode).toBe(202);
  await until(() => smtp.hang.with.length > 0);
  smtp.hang.on = false;
  smtp.dropConnections();
  for (const to of flood) await reaches(to, 'sent');
  expect(flood.map((to) => smtp.mailsTo(to).length)).toEqual(flood.map(() => 1));
});

test('a mail waits while the mail server is down, which is logged once, and goes once', async () => {
  const to = 'patient@souk.test';
  smtp.refuse.connections = true;
  smtp.dropConnections();
  await tell(orderFact('confirmed', { email: to }));
  await until(async () => (await first(to))?.attempts >= 2);
  expect(await first(to)).toMatchObject({ status: 'queued', sentAt: null });
  expect(world.told).toMatchObject([{ message: 'a message has to wait', channel: 'email', code: '421' }]);
  expect(JSON.stringify(world.told)).not.toContain(to);
  smtp.refuse.connections = false;
  await reaches(to, 'sent');
  expect(smtp.mailsTo(to)).toHaveLength(1);
});

test('a mail that was sent while Postgres could not take the note of it is not sent again', async () => {
  const to = 'noted@souk.test';
  const { sql } = world.database;
  smtp.hang.on = true;
  await tell(orderFact('confirmed', { email: to }));
  await until(() => smtp.hang.with.includes(to));
  await sql`alter table notifications rename column message_id to elsewhere`;
  smtp.hang.on = false;
  smtp.dropConnections();
  await until(() => smtp.mailsTo(to).length > 0);
  await until(async () => {
    const [row] = await sql`select count(*)::int as n from pg_stat_activity where query like '%set status = ''sent''%'`;
    return row?.n;
  });
  await sql`alter table notifications rename column elsewhere to message_id`;
  await reaches(to, 'sent');
  expect(smtp.mailsTo(to)).toHaveLength(1);
});

test('a recipient that the server refuses for good is given up at once, any other after three days', async () => {
  const gone = 'gone@souk.test';
  smtp.refuse.recipients.add(gone);
  await tell(orderFact('confirmed', { email: gone }));
  await reaches(gone, 'failed');
  expect(await first(gone)).toMatchObject({ attempts: 1, failure: '550', sentAt: null });

  const late = 'late@souk.test';
  smtp.refuse.connections = true;
  smtp.dropConnections();
  await tell(orderFact('confirmed', { email: late }));
  await until(async () => (await first(late))?.attempts >= 1);
  await world.database.sql`update notifications set created_at = now() - interval '73 hours' where "to" = ${late}`;
  await hurry(late);
  await reaches(late, 'failed');
  smtp.refuse.connections = false;
  expect((await first(late)).failure).toBe('expired');
  expect(smtp.mailsTo(late)).toHaveLength(0);
});

test('pauses grow up to two minutes', async () => {
  const to = 'paces@souk.test';
  smtp.refuse.connections = true;
  smtp.dropConnections();
  await tell(orderFact('confirmed', { email: to }));
  for (const [attempts, least, most] of [
    [2, 1, 2],
    [5, 10, 16],
    [2000, 110, 120],
  ] as const) {
    await until(async () => (await first(to))?.attempts >= 1);
    await world.database.sql`update notifications set attempts = ${attempts}, next_try_at = now() where "to" = ${to}`;
    await until(async () => (await first(to))?.attempts === attempts + 1);
    const [row] = await world.database.sql<{ pause: number }[]>`
      select extract(epoch from next_try_at - now())::float as pause from notifications where "to" = ${to}`;
    expect(row?.pause).toBeGreaterThan(least);
    expect(row?.pause).toBeLessThanOrEqual(most);
  }
  smtp.refuse.connections = false;
  await hurry(to);
  await reaches(to, 'sent');
});

test('what a process that was killed was sending, the next one sends at once', async () => {
  const to = 'killed@souk.test';
  const { x, kty, crv, kid } = world.keys.privateKey('order');
  smtp.hang.on = true;
  smtp.hang.with.length = 0;
  const start = async () => {
    const started = await startProcess('services/notification', await freePort(), {
      DATABASE_URL: world.databaseUrl,
      SERVICE_KEY: JSON.stringify(world.keys.privateKey('notification')),
      TRUSTED_KEYS: JSON.stringify({ keys: [{ x, kty, crv, kid, iss: 'order' }] }),
      SMTP_URL: smtp.url,
      MAIL_FROM: 'orders@souk.test',
      SHOP_URL: 'http://shop.souk.test',
      PRODUCT_URL: 'http://127.0.0.1:9',
      USER_URL: 'http://127.0.0.1:9',
    });
    onTestFinished(started.kill);
    return started;
  };
  const doomed = await start();
  const answer = await fetch(`${doomed.url}/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/cloudevents+json',
      authorization: await world.keys.bearer('notification', 'service:order'),
    },
    body: JSON.stringify(orderFact('confirmed', { email: to })),
  });
  expect(answer.status).toBe(202);
  await until(() => smtp.hang.with.includes(to));
  await doomed.kill();
  smtp.hang.on = false;
  const [row] = await world.database.sql<{ lease: number }[]>`
    select extract(epoch from next_try_at - now())::float as lease from notifications where "to" = ${to}`;
  expect(row?.lease).toBeGreaterThan(20); // nobody who lives would take it yet
  await start();
  await until(() => smtp.mailsTo(to)[0], 5);
  await reaches(to, 'sent');
  expect(smtp.mailsTo(to)).toHaveLength(1);
});

test('a process that starts leaves alone what a living one is sending', async () => {
  const to = 'alive@souk.test';
  smtp.hang.on = true;
  await tell(orderFact('confirmed', { email: to }));
  await until(() => smtp.hang.with.includes(to));
  const starting = openDeliveryQueue(world.database, 'notification-starting');
  await starting.freeOfTheDead();
  expect((await starting.claim(20)).map((taken) => taken.to)).not.toContain(to);
  smtp.hang.on = false;
  smtp.dropConnections();
  await reaches(to, 'sent');
});

test('a text waits while the provider is overloaded, down or refuses our login, and goes once', async () => {
  const phone = '+15557654321';
  await optIn('user:7', phone);
  for (const [at, as] of (['tooMany', 'unavailable', 'authenticate'] as const).entries()) {
    await recorder.failNext(as, 2);
    await tell(orderFact('confirmed', { email: 'texts@souk.test', owner: 'user:7' }));
    await until(async () => (await recorder.textsTo(phone)).length === at + 1);
    await reaches(phone, 'sent');
    expect(await first(phone)).toMatchObject({ channel: 'sms', attempts: 3 });
  }
  const texts = await recorder.textsTo(phone);
  expect(await first(phone)).toMatchObject({ messageId: texts[2]?.sid });
});

test('a number that cannot be texted is given up; one whose owner said stop is not asked again', async () => {
  const never = '+15005550009';
  await optIn('user:8', never);
  await tell(orderFact('confirmed', { email: 'never@souk.test', owner: 'user:8' }));
  await reaches(never, 'failed');
  expect(await first(never)).toMatchObject({ attempts: 1, failure: '21614' });

  const stopped = '+15005550004';
  await optIn('user:9', stopped);
  await tell(orderFact('confirmed', { email: 'stopped@souk.test', owner: 'user:9' }));
  await reaches(stopped, 'failed');
  const preferences = async () => (await world.request('GET', '/preferences', { who: 'user:9' })).json();
  await until(async () => !(await preferences()).orderUpdates.sms);
  await tell(orderFact('refunded', { email: 'stopped@souk.test', owner: 'user:9' }));
  await until(() => smtp.mailsTo('stopped@souk.test').length === 2);
  expect(await world.listed(stopped)).toHaveLength(1);
});
