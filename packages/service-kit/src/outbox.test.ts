import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFacts } from './outbox.ts';
import { fact, openTestOutbox, soon } from './test-outbox.ts';

const open = () => openTestOutbox('mail', 'search');
let world: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  world = await open();
});
afterEach(() => world.close());

/** Answers of a subscriber that come when the test says so. */
function held() {
  const { promise, resolve } = Promise.withResolvers<number>();
  return { answer: () => promise, let: (status = 202) => resolve(status) };
}

test('what was written is sent at once, as a CloudEvent, to each subscriber', async () => {
  const outbox = world.start();
  const facts = [fact('paid:1', 'order-1')];
  outbox.send(await world.write(...facts), facts);
  await soon(world.undelivered).toEqual([]);
  expect(world.subscribers.mail.told()).toEqual(['paid:1']);
  expect(world.subscribers.search.told()).toEqual(['paid:1']);
});

test('told again it is one event, and nothing is written where nothing became true', async () => {
  const outbox = world.start();
  const facts = [fact('paid:1', 'order-1')];
  const first = await world.write(...facts);
  expect(await world.write(...facts)).toEqual([]);
  const [none] = await world.database.db.execute<{ count: number }>(sql`
    with moved as (select 1 where false), told as (${writeFacts([{ fact: fact('sent:1', 'order-1'), subscribers: ['mail'] }], sql`moved`)})
    select count(*)::int as count from told`);
  expect(none?.count).toBe(0);
  outbox.send(first, facts);
  await soon(world.undelivered).toEqual([]);
  expect((await world.rows()).map(({ eventId, subscriber }) => [eventId, subscriber])).toEqual([
    ['paid:1', 'mail'],
    ['paid:1', 'search'],
  ]);
  expect(world.subscribers.mail.told()).toEqual(['paid:1']);
});

test('facts of one statement arrive one after the other', async () => {
  const outbox = world.start();
  let [now, most] = [0, 0];
  world.subscribers.mail.answer = async () => {
    most = Math.max(most, ++now);
    await world.database.ping();
    now--;
    return 202;
  };
  const facts = ['c', 'a', 'b', 'e', 'd'].map((id) => fact(id, 'order-1'));
  outbox.send(await world.write(...facts), facts);
  await soon(world.undelivered).toEqual([]);
  expect(world.subscribers.mail.told()).toEqual(['c', 'a', 'b', 'e', 'd']);
  expect(most).toBe(1);
});

test('an event waits for one of its aggregate that is on its way, also one that its statement could not see', async () => {
  const outbox = world.start();
  const { db } = world.database;
  const first = held();
  world.subscribers.mail.answer = (id) => (id === 'first' ? first.answer() : Promise.resolve(202));
  const facts = [fact('first', 'order-1'), fact('second', 'order-1'), fact('other', 'order-2')];
  const written = await db.transaction(async (tx) => {
    const unseen = await tx.execute(writeFacts([{ fact: fact('first', 'order-1'), subscribers: ['mail'] }]));
    return { unseen: [...unseen], second: await world.write(...facts.slice(1)) };
  });
  outbox.send(JSON.parse(JSON.stringify(written.unseen)), facts);
  outbox.send(written.second, facts);
  await soon(() => world.subscribers.mail.told()).toEqual(['first', 'other']);
  await soon(world.undelivered).toEqual(['first', 'second']);
  first.let();
  await soon(world.undelivered).toEqual([]);
  expect(world.subscribers.mail.told('order-1')).toEqual(['first', 'second']);
});

test('a refused event is tried five times, then it is a dead letter and the later ones of its aggregate go on', async () => {
  const outbox = world.start();
  world.subscribers.mail.answer = async (id) => (id === 'poison' ? 422 : 202);
  const facts = [fact('poison', 'order-1'), fact('later', 'order-1'), fact('other', 'order-2')];
  outbox.send(await world.write(...facts), facts);
  await soon(() => world.subscribers.mail.told('order-2')).toEqual(['other']);
  const open = async () => (await world.rows()).filter(({ delivered }) => !delivered);
  // nothing but the poison and what is behind it is on its way when time passes
  await soon(async () => (await open()).map(({ subscriber }) => subscriber)).toEqual(['mail', 'mail']);
  const poison = async () => (await open()).find(({ eventId }) => eventId === 'poison');
  for (let tries = 0; tries < 5; ) {
    await soon(async () => (await poison())?.refusals).toBeGreaterThan(tries);
    const row = await poison();
    tries = row?.refusals ?? 0;
    expect(row).toMatchObject({ dead: tries === 5, why: 'status 422' });
    if (tries < 5) expect(world.subscribers.mail.told('order-1')).not.toContain('later');
    await world.passTime(outbox);
  }
  await soon(world.undelivered).toEqual(['poison']);
  expect(world.subscribers.mail.told('order-1')).toEqual([...Array(5).fill('poison'), 'later']);
  expect(world.subscribers.search.told('order-1')).toEqual(['poison', 'later']);
  expect(world.failures).toEqual([{ eventId: 'poison', subscriber: 'mail', reason: 'status 422' }]);
});

test('a subscriber that is away is waited for without limit', async () => {
  const outbox = world.start();
  const { mail } = world.subscribers;
  const answers = [503, 401, 429, 502, 504, 408, 503, 503];
  mail.answer = async () => answers.shift() ?? 202;
  await world.write(fact('paid:1', 'order-1'), fact('sent:1', 'order-1'));
  while (answers.length > 0) {
    const before = mail.told().length;
    await world.passTime(outbox);
    await soon(() => mail.told().length).toBe(before + 1);
    await soon(async () => (await world.rows())[0]?.why).toMatch(/^status/);
  }
  expect((await world.rows())[0]).toMatchObject({ dead: false, refusals: 0 });

  await mail.close();
  await world.passTime(outbox);
  await soon(async () => (await world.rows())[0]?.why).toMatch(/ECONNREFUSED/);
  await mail.listen();
  await world.passTime(outbox);
  await soon(world.undelivered).toEqual([]);
  expect(mail.told()).toEqual([...Array(9).fill('paid:1'), 'sent:1']);
  expect(world.failures).toEqual([]);
});

test('what this process forgot because Postgres was away is sent as soon as that is noticed', async () => {
  const { sql: plain } = world.database;
  const { mail } = world.subscribers;
  const asSoonAs = { timeout: 6_000, interval: 20 };
  const outbox = world.start();
  await world.write(fact('written:1', 'order-1')); // and whoever wrote it never heard of that
  await expect.poll(world.undelivered, asSoonAs).toEqual([]);

  mail.answer = async () => {
    await plain`alter table outbox_events rename to elsewhere`;
    return 202;
  };
  const facts = [fact('sent:1', 'order-1')];
  outbox.send(await world.write(...facts), facts);
  await soon(() => world.failures.length).toBeGreaterThan(0); // nobody knows that it arrived
  mail.answer = async () => 202;
  await plain`alter table elsewhere rename to outbox_events`;
  await expect.poll(world.undelivered, asSoonAs).toEqual([]);
  expect(mail.told()).toEqual(['written:1', 'sent:1', 'sent:1']);
});

test('what is being sent for long is not sent again meanwhile', async () => {
  const outbox = world.start();
  const late = held();
  world.subscribers.mail.answer = late.answer;
  const facts = [fact('paid:1', 'order-1')];
  outbox.send(await world.write(...facts), facts);
  await soon(() => world.subscribers.mail.told()).toEqual(['paid:1']);
  await world.database.db.execute(sql`update outbox_events set next_try_at = next_try_at - interval '3 seconds'`);
  outbox.wake();
  await soon(async () => (await world.rows()).filter(({ delivered }) => delivered)).toHaveLength(1); // by the other one
  late.let();
  await soon(world.undelivered).toEqual([]);
  expect(world.subscribers.mail.told()).toEqual(['paid:1']);
});

test('a subscriber that does not answer holds up no other', async () => {
  const outbox = world.start();
  const never = held();
  world.subscribers.mail.answer = never.answer;
  const facts = Array.from({ length: 60 }, (_, n) => fact(`paid:${n}`, `order-${n}`));
  await world.write(...facts);
  await world.passTime(outbox);
  await soon(() => world.subscribers.search.told().length).toBe(60);
  expect(world.subscribers.mail.told().length).toBeLessThan(60);
  expect((await world.rows()).filter(({ subscriber, delivered }) => subscriber === 'mail' && delivered)).toEqual([]);
  never.let();
});
