import { EVENT_CONTENT_TYPE } from '@souk/contracts/events';
import { call } from '@souk/contracts/http';
import { type SQL, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { outbox } from './outbox-table.ts';
import { reasonOf } from './reason.ts';
import { startWorker, type Worker } from './worker.ts';

/** A fact before it has an envelope. */
export interface Fact {
  /** Unique per fact, the same whenever it is told again. */
  id: string;
  type: string;
  aggregate: string;
  data: object;
}
export interface Subscriber {
  url: string;
  token(): Promise<string>;
}
interface OutboxOptions {
  db: Pick<PostgresJsDatabase, 'execute'>;
  /** `/services/<name>` */
  source: string;
  subscribers: Record<string, Subscriber>;
  /** Told once per refusal that makes a dead letter, and when the outbox itself cannot be read. */
  onFailure(failure: { eventId?: string; subscriber?: string; reason: string }): void;
}
/** A row as it is sent. */
interface Pending {
  seq: number;
  eventId: string;
  subscriber: string;
  aggregate: string;
  type: string;
  data: object;
  occurredAt: string;
}
/** What the statement that wrote events answers about each: `mine` are for this process to send at once. */
export interface Written {
  seq: number;
  mine: boolean;
  occurredAt: string;
  eventId: string;
  subscriber: string;
}

const DELIVERY_MS = 4_000;
/** For so long an event belongs to the process that took it. Longer than an attempt. */
const LEASE = sql`interval '6 seconds'`;
const TRIES = 5;
const EVERY_MS = 1_000;
const AT_ONCE = 20;
/** A subscriber that is away is asked again at this pace, however long it takes. */
const AWAY = sql`interval '3 seconds'`;

const pending = (alias: string) => sql.raw(`${alias}.delivered_at is null and ${alias}.dead_at is null`);

/**
 * SQL that writes facts for their subscribers, as a statement of its own or as a part of the one that makes them true. `from` is
 * what must have rows for anything to be written, such as the `moved` of a compare-and-set. Written twice, a fact is told once.
 */
export function writeFacts(facts: { fact: Fact; subscribers: readonly string[] }[], from?: SQL): SQL {
  const rows = facts.flatMap(({ fact, subscribers }) => subscribers.map((subscriber) => ({ ...fact, subscriber })));
  return sql`
    insert into ${outbox} (event_id, subscriber, aggregate, type, data, next_try_at)
    select new.id, new.subscriber, new.aggregate, new.type, new.data,
      case when exists (
        select 1 from ${outbox} e where e.subscriber = new.subscriber and e.aggregate = new.aggregate and ${pending('e')}
      ) then now() else now() + ${LEASE} end
    from ${from ? sql`${from}, ` : sql``} jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as new(id text, subscriber text, aggregate text, type text, data jsonb)
    on conflict (event_id, subscriber) do nothing
    returning seq::int as seq, event_id as "eventId", subscriber, next_try_at > now() as mine, to_json(occurred_at) #>> '{}' as "occurredAt"`;
}

export interface Outbox {
  /** Sends what was just written without waiting for the next look. Never rejects: what fails is tried again. */
  send(written: readonly Written[] | null, facts: readonly Fact[]): void;
  stop(): Promise<void>;
}

/**
 * Brings events to their subscribers: each at least once, in order per aggregate. A subscriber that is away is waited for. One
 * that answers "no" five times makes a dead letter of that event, and the events behind it go on.
 */
export function startOutbox({ db, source, subscribers, onFailure }: OutboxOptions): Outbox {
  const sending = new Set<Promise<void>>();
  /** Something was written that waits for another event of its aggregate. */
  let behind = false;

  async function attempt(event: Pending): Promise<'delivered' | 'away' | 'refused'> {
    const subscriber = subscribers[event.subscriber];
    if (!subscriber) return settle(event, 'refused', 'no such subscriber');
    const { eventId: id, type, aggregate: subject, data } = event;
    const time = new Date(event.occurredAt).toISOString();
    const envelope = { specversion: '1.0', datacontenttype: 'application/json', id, source, subject, type, time, data };
    let answer: Response;
    try {
      answer = await call(new URL('/events', subscriber.url).href, {
        method: 'POST',
        headers: { 'content-type': EVENT_CONTENT_TYPE, authorization: `Bearer ${await subscriber.token()}` },
        body: JSON.stringify(envelope),
        timeoutMs: DELIVERY_MS,
      });
    } catch (error) {
      return settle(event, 'away', reasonOf(error));
    }
    if (answer.ok) return settle(event, 'delivered');
    return settle(event, isAway(answer.status) ? 'away' : 'refused', `status ${answer.status}`);
  }

  async function settle<Outcome extends 'delivered' | 'away' | 'refused'>(
    { seq, eventId, subscriber }: Pending,
    outcome: Outcome,
    reason?: string,
  ): Promise<Outcome> {
    if (outcome === 'delivered') {
      await db.execute(sql`update ${outbox} set delivered_at = now(), last_failure = null where seq = ${seq}`);
      return outcome;
    }
    if (outcome === 'away') {
      await db.execute(
        sql`update ${outbox} set next_try_at = now() + ${AWAY}, last_failure = ${reason} where seq = ${seq}`,
      );
      return outcome;
    }
    const [row] = await db.execute<{ dead: boolean }>(sql`
      update ${outbox} set refusals = refusals + 1, last_failure = ${reason},
        next_try_at = now() + make_interval(secs => power(2, refusals)),
        dead_at = case when refusals + 1 >= ${TRIES} then now() end
      where seq = ${seq} and delivered_at is null returning dead_at is not null as dead`);
    if (row?.dead) onFailure({ eventId, subscriber, reason: reason ?? 'refused' });
    return outcome;
  }

  /** Takes what is due and not behind another event of its aggregate. Copies that look at once take different rows. */
  const claim = () =>
    db.execute<Pending & Record<string, unknown>>(sql`
      update ${outbox} taken set next_try_at = now() + ${LEASE}
      where taken.seq in (
        select o.seq from ${outbox} o
        where ${pending('o')} and o.next_try_at <= now() and not exists (
          select 1 from ${outbox} e
          where e.subscriber = o.subscriber and e.aggregate = o.aggregate and e.seq < o.seq and ${pending('e')}
        )
        order by o.next_try_at limit ${AT_ONCE} for update skip locked
      )
      returning seq::int as seq, event_id as "eventId", subscriber, aggregate, type, data, to_json(occurred_at) #>> '{}' as "occurredAt"`);

  async function turn(): Promise<boolean> {
    const due = await claim();
    const outcomes = await Promise.all(due.map((event) => attempt(event)));
    return outcomes.includes('delivered');
  }

  const worker: Worker = startWorker({ everyMs: EVERY_MS, turn, onFailure: (reason) => onFailure({ reason }) });
  // What a process that died had taken is nobody's now.
  const free = sql`update ${outbox} o set next_try_at = now() where ${pending('o')} and refusals = 0 and next_try_at > now()`;
  void Promise.resolve(db.execute(free)).then(worker.wake, () => {}); // the next look tells, if it fails too

  return {
    send(written, facts) {
      const known = new Map(facts.map((fact) => [fact.id, fact]));
      const mine = (written ?? []).flatMap(({ mine, ...row }) => {
        const fact = known.get(row.eventId);
        return mine && fact ? [{ ...row, aggregate: fact.aggregate, type: fact.type, data: fact.data }] : [];
      });
      if (written?.some((row) => !row.mine)) behind = true;
      for (const event of mine) {
        const sent = attempt(event).then(
          () => {
            if (behind) worker.wake();
            behind = false;
          },
          (error: unknown) => onFailure({ reason: reasonOf(error) }),
        );
        sending.add(sent);
        void sent.finally(() => sending.delete(sent));
      }
    },
    async stop() {
      await worker.stop();
      await Promise.all(sending);
    },
  };
}

/** Not a word about the event: the subscriber, or something it needs, is not there just now. */
const isAway = (status: number): boolean => [401, 408, 425, 429, 502, 503, 504].includes(status);
