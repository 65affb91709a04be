import { afterEach, beforeEach, expect, test } from 'vitest';
import { fact, openTestOutbox, soon } from './test-outbox.ts';

const open = () => openTestOutbox('mail');
let world: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  world = await open();
});
afterEach(() => world.close());

test('what a process that died had written is told by the next one, in order', async () => {
  await world.write(fact('paid:1', 'order-1'));
  await world.write(fact('sent:1', 'order-1'), fact('paid:2', 'order-2'));
  await world.passTime();
  world.start();
  await soon(world.undelivered).toEqual([]);
  expect(world.subscribers.mail.told('order-1')).toEqual(['paid:1', 'sent:1']);
  expect(world.subscribers.mail.told('order-2')).toEqual(['paid:2']);
});

test('what a process that died had just taken is told by the next that starts, without waiting', async () => {
  const dead = await world.writeAsAnother(fact('paid:1', 'order-1'));
  await world.start().stop(); // with its first look behind it
  expect(world.subscribers.mail.told()).toEqual([]); // as long as it lives
  await dead.die();
  world.start('/copies/2');
  await soon(world.undelivered).toEqual([]);
  expect(world.subscribers.mail.from('/copies/2')).toEqual(['paid:1']);
});

test('what one copy has taken, a copy that starts leaves alone', async () => {
  const { mail } = world.subscribers;
  const { promise, resolve } = Promise.withResolvers<number>();
  mail.answer = () => promise;
  const first = world.start('/copies/1');
  const facts = [fact('written', 'order-1')];
  await world.write(fact('found', 'order-2'));
  await world.passTime(first);
  first.send(await world.write(...facts), facts);
  await soon(() => mail.told().toSorted()).toEqual(['found', 'written']);

  const second = world.start('/copies/2');
  await second.stop(); // with its first look behind it
  expect(mail.from('/copies/2')).toEqual([]);
  resolve(202);
  await soon(world.undelivered).toEqual([]);
  expect(mail.told()).toHaveLength(2);
});

test('what a copy is just taking, another passes by', async () => {
  await world.write(fact('taken', 'order-1'), fact('free', 'order-2'));
  await world.passTime();
  await world.database.sql.begin(async (taking) => {
    await taking`update outbox_events set next_try_at = now() + interval '9 seconds' where event_id = 'taken'`;
    await world.start().stop();
  });
  expect(await world.undelivered()).toEqual(['taken']);
});

test('copies side by side tell each event once, in order per aggregate', async () => {
  const { mail } = world.subscribers;
  let now = 0;
  const together: number[] = [];
  mail.answer = async () => {
    together.push(++now);
    await world.database.ping();
    now--;
    return 202;
  };
  const aggregates = Array.from({ length: 30 }, (_, n) => `order-${n}`);
  for (const step of [1, 2, 3]) await world.write(...aggregates.map((name) => fact(`${name}:${step}`, name)));
  await world.passTime();
  const copies = [1, 2, 3].map((n) => world.start(`/copies/${n}`));
  await soon(world.undelivered).toEqual([]);
  await Promise.all(copies.map((copy) => copy.stop()));
  for (const name of aggregates) expect(mail.told(name)).toEqual([1, 2, 3].map((step) => `${name}:${step}`));
  expect(Math.max(...together)).toBeGreaterThan(1);
});

test('stopping waits for what is on its way', async () => {
  const { mail } = world.subscribers;
  const { promise, resolve } = Promise.withResolvers<number>();
  mail.answer = () => promise;
  const outbox = world.start();
  const facts = [fact('paid:1', 'order-1')];
  outbox.send(await world.write(...facts), facts);
  await soon(() => mail.told()).toEqual(['paid:1']);
  const stopped = outbox.stop();
  resolve(202);
  await stopped;
  expect(await world.undelivered()).toEqual([]);
});

test('an outbox that cannot be read is told, and read again when it can', async () => {
  const { sql } = world.database;
  await sql`alter table outbox_events rename to elsewhere`;
  const outbox = world.start();
  await soon(() => world.failures[0]?.reason).toMatch(/outbox_events/);
  await sql`alter table elsewhere rename to outbox_events`;
  await world.write(fact('paid:1', 'order-1'));
  await world.passTime(outbox);
  await soon(world.undelivered).toEqual([]);
});
