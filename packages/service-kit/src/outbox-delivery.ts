import { EVENT_CONTENT_TYPE } from '@souk/contracts/events';
import { call } from '@souk/contracts/http';
import { sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { outbox } from './outbox-table.ts';
import { reasonOf } from './reason.ts';

export interface Subscriber {
  url: string;
  token(): Promise<string>;
  /** What of an event it is told; all, without. */
  told?(event: Pick<Pending, 'type' | 'data'>): object;
}
export interface DeliveryOptions {
  db: Pick<PostgresJsDatabase, 'execute'>;
  /** `/services/<name>` */
  source: string;
  subscribers: Record<string, Subscriber>;
  /** Told once per dead letter, and when the outbox itself cannot be read. */
  onFailure(failure: { eventId?: string; subscriber?: string; reason: string }): void;
}
/** A row as it is sent. */
export interface Pending {
  seq: number;
  eventId: string;
  subscriber: string;
  aggregate: string;
  type: string;
  data: object;
  occurredAt: string;
}
export type Outcome = 'delivered' | 'away' | 'refused';

const DELIVERY_MS = 3_000;
/**
 * For so long an event belongs to the process that took it. An attempt ends sooner: it has 2 s to connect, and DELIVERY_MS each for
 * the answer to begin and to end.
 */
export const LEASE = sql`interval '9 seconds'`;
const TRIES = 5;
/** A subscriber that is away is asked again at this pace, however long it takes. */
const AWAY = sql`interval '3 seconds'`;

export const pending = (alias: string) => sql.raw(`${alias}.delivered_at is null and ${alias}.dead_at is null`);

/** Not a word about the event: the subscriber, or something it needs, is not there just now. */
const isAway = (status: number): boolean => [401, 408, 425, 429, 502, 503, 504].includes(status);

/** Tries to bring one event to its subscriber, and writes down what came of it. */
export function createDelivery({ db, source, subscribers, onFailure }: DeliveryOptions) {
  async function post(event: Pending, subscriber: Subscriber): Promise<{ outcome: Outcome; reason?: string }> {
    const { eventId: id, type, aggregate: subject } = event;
    const data = subscriber.told ? subscriber.told(event) : event.data;
    const time = new Date(event.occurredAt).toISOString();
    const envelope = { specversion: '1.0', datacontenttype: 'application/json', id, source, subject, type, time, data };
    try {
      const { ok, status } = await call(new URL('/events', subscriber.url).href, {
        method: 'POST',
        headers: { 'content-type': EVENT_CONTENT_TYPE, authorization: `Bearer ${await subscriber.token()}` },
        body: JSON.stringify(envelope),
        timeoutMs: DELIVERY_MS,
      });
      if (ok) return { outcome: 'delivered' };
      return { outcome: isAway(status) ? 'away' : 'refused', reason: `status ${status}` };
    } catch (error) {
      return { outcome: 'away', reason: reasonOf(error) };
    }
  }

  async function refuse({ seq, eventId, subscriber }: Pending, reason: string): Promise<void> {
    const [row] = await db.execute<{ dead: boolean }>(sql`
      update ${outbox} set refusals = refusals + 1, leased_by = null, last_failure = ${reason},
        next_try_at = now() + make_interval(secs => power(2, refusals)),
        dead_at = case when refusals + 1 >= ${TRIES} then now() end
      where seq = ${seq} and ${pending('outbox_events')} returning dead_at is not null as dead`);
    if (row?.dead) onFailure({ eventId, subscriber, reason });
  }

  return {
    async attempt(event: Pending): Promise<Outcome> {
      const subscriber = subscribers[event.subscriber];
      if (!subscriber) return 'away';
      const { outcome, reason = '' } = await post(event, subscriber);
      const { seq } = event;
      switch (outcome) {
        case 'delivered':
          await db.execute(
            sql`update ${outbox} set delivered_at = now(), dead_at = null, last_failure = null where seq = ${seq}`,
          );
          break;
        case 'away':
          await db.execute(sql`
            update ${outbox} set next_try_at = now() + ${AWAY}, leased_by = null, last_failure = ${reason}
            where seq = ${seq} and ${pending('outbox_events')}`);
          break;
        case 'refused':
          await refuse(event, reason);
      }
      return outcome;
    },
    /** Leaves an event that this process took to whoever looks next. */
    async letGo({ seq }: Pending): Promise<void> {
      await db.execute(
        sql`update ${outbox} set next_try_at = now() where seq = ${seq} and ${pending('outbox_events')}`,
      );
    },
  };
}
