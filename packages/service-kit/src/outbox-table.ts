import { isNotNull, sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * Events on their way out: a row per event and subscriber, written in the statement or transaction of the fact itself, so that
 * neither can be without the other. A service that tells events exports this from its `schema.ts`.
 */
export const outbox = pgTable(
  'outbox_events',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The CloudEvent's id, the same whenever the same fact is told again. */
    eventId: text('event_id').notNull(),
    subscriber: text('subscriber').notNull(),
    /** What the fact is about. Events of one aggregate reach a subscriber in the order in which they were written. */
    aggregate: text('aggregate').notNull(),
    type: text('type').notNull(),
    data: jsonb('data').notNull(),
    occurredAt: at('occurred_at').notNull().defaultNow(),
    /** How often the subscriber answered that it cannot take it. */
    refusals: integer('refusals').notNull().default(0),
    nextTryAt: at('next_try_at').notNull().defaultNow(),
    /** The process that has it: the name of its connections. */
    leasedBy: text('leased_by'),
    deliveredAt: at('delivered_at'),
    /** A dead letter: not tried again unless somebody replays it. */
    deadAt: at('dead_at'),
    /** What the last attempt met: a status or a network error, nothing of the event. */
    lastFailure: text('last_failure'),
  },
  (table) => [
    unique('outbox_events_once').on(table.eventId, table.subscriber),
    // outbox: what is due
    index('outbox_events_due').on(table.nextTryAt).where(sql`${table.deliveredAt} is null and ${table.deadAt} is null`),
    // outbox: what of the same aggregate must go first
    index('outbox_events_waiting')
      .on(table.subscriber, table.aggregate, table.seq)
      .where(sql`${table.deliveredAt} is null and ${table.deadAt} is null`),
    // dead-letters: the list
    index('outbox_events_dead').on(table.seq).where(isNotNull(table.deadAt)),
  ],
);
