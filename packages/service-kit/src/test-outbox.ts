import { createServer } from 'node:http';
import path from 'node:path';
import { expect } from 'vitest';
import { connectDatabase } from './database.ts';
import { type Fact, startOutbox, type Written, writeFacts } from './outbox.ts';
import { outbox as events } from './outbox-table.ts';
import { createTestDatabase } from './testing.ts';

/** Waits until it is so, also on a busy machine. */
export const soon = <Value>(check: () => Value) => expect.poll(check, { timeout: 10_000, interval: 20 });

/** For tests: a service that is told events, and does with them what `answer` says (202 at first). */
export async function startSubscriber() {
  const told: { id: string; source: string; subject: string }[] = [];
  const subscriber = {
    /** Ids of events in the order in which they arrived, refused ones too. */
    told: (subject?: string) => told.filter((event) => !subject || event.subject === subject).map(({ id }) => id),
    /** Which copy sent what. */
    from: (source: string) => told.filter((event) => event.source === source).map(({ id }) => id),
    answer: async (_id: string): Promise<number> => 202,
    url: '',
    listen: () =>
      new Promise<void>((resolve) => {
        const { port } = new URL(subscriber.url || 'http://127.0.0.1:0');
        server.listen(Number(port), '127.0.0.1', () => {
          const address = server.address();
          if (typeof address === 'object' && address) subscriber.url = `http://127.0.0.1:${address.port}`;
          resolve();
        });
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const event = JSON.parse(body);
    told.push(event);
    response.writeHead(await subscriber.answer(event.id)).end();
  });
  await subscriber.listen();
  return subscriber;
}
export type TestSubscriber = Awaited<ReturnType<typeof startSubscriber>>;

/** For tests: a database with an outbox, and subscribers that listen. */
export async function openTestOutbox<Name extends string>(...names: Name[]) {
  const created = await createTestDatabase(path.join(import.meta.dirname, '../migrations'));
  const database = connectDatabase(created.url, { events });
  const { db, sql } = database;
  const subscribers = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await startSubscriber()] as const)),
  ) as Record<Name, TestSubscriber>;
  const failures: { eventId?: string; subscriber?: string; reason: string }[] = [];
  const outboxes: { stop(): Promise<void> }[] = [];
  const test = {
    database,
    subscribers,
    failures,
    /** A copy of the service that sends. */
    start(source = '/services/test') {
      const known = names.map((name) => [name, { url: subscribers[name].url, token: async () => 'token' }] as const);
      const outbox = startOutbox({
        db,
        source,
        subscribers: Object.fromEntries(known),
        onFailure: (failure) => failures.push(failure),
      });
      outboxes.push(outbox);
      return outbox;
    },
    /** Writes events for all subscribers, in one statement. */
    write: async (...facts: Fact[]): Promise<Written[]> => [
      ...(await db.execute<Written & Record<string, unknown>>(
        writeFacts(facts.map((fact) => ({ fact, subscribers: names }))),
      )),
    ],
    /** Events that another process has written and is about to send, until it dies. */
    async writeAsAnother(...facts: Fact[]) {
      const other = connectDatabase(created.url, {}, { maxConnections: 1 });
      await other.db.execute(writeFacts(facts.map((fact) => ({ fact, subscribers: names }))));
      return { die: () => other.close() };
    },
    /** All times to wait are over, also that of a process that took an event. */
    async passTime(outbox?: { wake(): void }) {
      await sql`update outbox_events set next_try_at = now(), last_failure = null where delivered_at is null and dead_at is null`;
      outbox?.wake();
    },
    rows: () =>
      sql<{ eventId: string; subscriber: string; delivered: boolean; dead: boolean; refusals: number; why: string }[]>`
        select event_id as "eventId", subscriber, delivered_at is not null as delivered, dead_at is not null as dead,
          refusals, last_failure as why
        from outbox_events order by seq`,
    async undelivered(): Promise<string[]> {
      return (await test.rows()).filter(({ delivered }) => !delivered).map(({ eventId }) => eventId);
    },
    /** Between tests: nothing was ever written, everybody listens. */
    async reset() {
      await Promise.all(outboxes.splice(0).map((outbox) => outbox.stop()));
      await sql`delete from outbox_events`;
      failures.length = 0;
    },
    async close() {
      await test.reset();
      await Promise.all(names.map((name) => subscribers[name].close()));
      await database.close();
      await created.drop();
    },
  };
  return test;
}

export const fact = (id: string, aggregate: string): Fact => ({
  id,
  type: 'test.happened.v1',
  aggregate,
  data: { said: id },
});
