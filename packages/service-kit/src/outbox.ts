import { Placeholder, type SQL, sql } from 'drizzle-orm';
import { createDelivery, type DeliveryOptions, LEASE, type Pending, pending } from './outbox-delivery.ts';
import { outbox } from './outbox-table.ts';
import { reasonOf } from './reason.ts';
import { startWorker } from './worker.ts';

/** A fact before it has an envelope. */
export interface Fact {
  /** Unique per fact, the same whenever it is told again. */
  id: string;
  type: string;
  aggregate: string;
  data: object;
}
interface Telling {
  fact: Fact;
  subscribers: readonly string[];
}
/** What the statement that wrote events answers about each: `mine` are for this process to send at once. */
export interface Written {
  seq: number;
  mine: boolean;
  occurredAt: string;
  eventId: string;
  subscriber: string;
}

/** This process, as `connectDatabase` names its connections. */
const OWN_NAME = sql`current_setting('application_name')`;
const FREE_OF_THE_DEAD = sql`
  update ${outbox} set next_try_at = now(), leased_by = null
  where ${pending('outbox_events')} and leased_by is not null and next_try_at > now()
    and leased_by not in (select application_name from pg_stat_activity where application_name is not null)`;

/**
 * What this process has had for so long, and is not sending, it does not know that it has: Postgres was away before it could hear that
 * the event was written, or write down what came of sending it.
 */
const FORGOTTEN_AFTER = sql`interval '2 seconds'`;
const EVERY_MS = 1_000;
const AT_ONCE = 20;

/**
 * SQL that writes facts for their subscribers, as a statement of its own or as a part of the one that makes them true. `from` is
 * what must have rows for anything to be written, such as the `moved` of a compare-and-set. Written twice, a fact is told once.
 * Copies of a service keep the order of an aggregate's events if what `from` changes is compared with what was read, such as its
 * version: a statement that merely waited for another copy's does not see the event that one wrote.
 */
export function writeFacts(facts: readonly Telling[] | Placeholder, from?: SQL): SQL {
  const rows = facts instanceof Placeholder ? facts : factRows(facts);
  return sql`
    insert into ${outbox} (event_id, subscriber, aggregate, type, data, leased_by, next_try_at)
    select new.id, new.subscriber, new.aggregate, new.type, new.data, ${OWN_NAME},
      case when exists (
        select 1 from ${outbox} e where e.subscriber = new.subscriber and e.aggregate = new.aggregate and ${pending('e')}
      ) then now() else now() + ${LEASE} end
    from ${from ? sql`${from}, ` : sql``} rows from (
      jsonb_to_recordset(${rows}::text::jsonb) as (id text, subscriber text, aggregate text, type text, data jsonb)
    ) with ordinality as new(id, subscriber, aggregate, type, data, nth)
    order by nth
    on conflict (event_id, subscriber) do nothing
    returning seq::float8 as seq, event_id as "eventId", subscriber, next_try_at > now() as mine, to_json(occurred_at) #>> '{}' as "occurredAt"`;
}

/** What a prepared statement is given for the placeholder in `writeFacts`. */
export const factRows = (facts: readonly Telling[]): string =>
  JSON.stringify(facts.flatMap(({ fact, subscribers }) => subscribers.map((subscriber) => ({ ...fact, subscriber }))));

export interface Outbox {
  /** Sends what was just written without waiting for the next look. Never rejects: what fails is tried again. */
  send(written: readonly Written[] | null, facts: readonly Fact[]): void;
  /** Looks at once for what is due. */
  wake(): void;
  /** Resolves when nothing is on its way any more. */
  stop(): Promise<void>;
}

/**
 * Brings events to their subscribers: each at least once, in order per aggregate and subscriber. A subscriber that is away is
 * waited for, and no other one waits with it. One that answers "no" five times makes a dead letter of that event (see
 * dead-letters.ts), and the later events of its aggregate go on. Any number of copies may run side by side; events for a subscriber
 * that this one does not know wait for a copy that does.
 */
export function startOutbox(options: DeliveryOptions): Outbox {
  const { db, subscribers, onFailure } = options;
  const { attempt, letGo } = createDelivery(options);
  /** What this process is sending now. */
  const underway = new Set<number>();
  const deliver = (event: Pending) => {
    underway.add(event.seq);
    return attempt(event).finally(() => underway.delete(event.seq));
  };
  const told = (error: unknown) => onFailure({ reason: reasonOf(error) });
  const workers = Object.keys(subscribers).map((subscriber) =>
    startWorker({
      everyMs: EVERY_MS,
      async turn() {
        const due = await claim(db, subscriber, underway);
        const outcomes = await Promise.all(due.map((event) => deliver(event).catch(told)));
        return outcomes.includes('delivered');
      },
      onFailure: (reason) => onFailure({ reason }),
    }),
  );
  const wake = () => {
    for (const worker of workers) worker.wake();
  };
  // What the last run of this service left behind, and what it had taken when it died.
  const begun = Promise.resolve(db.execute(FREE_OF_THE_DEAD)).then(wake, wake);

  /** What this process sends by itself, by subscriber and aggregate. */
  const sending = new Map<string, Promise<void>>();
  /** Something was written that waits for another event of its aggregate. */
  let behind = false;

  function sendNow(event: Pending): void {
    const lane = JSON.stringify([event.subscriber, event.aggregate]);
    if (sending.has(lane)) {
      behind = true;
      return void letGo(event).then(wake, told);
    }
    const sent = deliver(event).then(() => {}, told);
    sending.set(lane, sent);
    void sent.then(() => {
      sending.delete(lane);
      if (behind) wake();
      behind = false;
    });
  }

  return {
    send(written, facts) {
      const known = new Map(facts.map((fact) => [fact.id, fact]));
      for (const { mine, ...row } of (written ?? []).toSorted((a, b) => a.seq - b.seq)) {
        const fact = known.get(row.eventId);
        if (mine && fact) sendNow({ ...row, aggregate: fact.aggregate, type: fact.type, data: fact.data });
        else behind = true;
      }
    },
    wake,
    async stop() {
      await begun;
      await Promise.all(workers.map((worker) => worker.stop()));
      await Promise.all(sending.values());
    },
  };
}

/** Takes what is due and not behind another event of its aggregate. Copies that look at once take different rows. */
const claim = (db: DeliveryOptions['db'], subscriber: string, underway: ReadonlySet<number>) =>
  db.execute<Pending & Record<string, unknown>>(sql`
    with due as materialized (
      select o.seq from ${outbox} o
      where o.subscriber = ${subscriber} and ${pending('o')} and o.next_try_at <= now() + ${LEASE} - ${FORGOTTEN_AFTER} and (
        o.next_try_at <= now() or (o.leased_by = ${OWN_NAME} and o.seq <> all(${`{${[...underway].join()}}`}::bigint[]))
      ) and not exists (
        select 1 from ${outbox} e
        where e.subscriber = o.subscriber and e.aggregate = o.aggregate and e.seq < o.seq and ${pending('e')}
      )
      order by o.next_try_at, o.seq limit ${AT_ONCE} for update skip locked
    )
    update ${outbox} taken set next_try_at = now() + ${LEASE}, leased_by = ${OWN_NAME} from due where taken.seq = due.seq
    returning taken.seq::float8 as seq, event_id as "eventId", subscriber, aggregate, type, data, to_json(occurred_at) #>> '{}' as "occurredAt"`);
