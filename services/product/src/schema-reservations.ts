import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { variants } from './schema-catalogue.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const RESERVATION_STATUSES = ['held', 'committed', 'released', 'expired'] as const;

export const reservations = pgTable(
  'reservations',
  {
    /** Chosen by the caller: the order's id. */
    id: uuid('id').primaryKey(),
    status: text('status', { enum: RESERVATION_STATUSES }).notNull(),
    /** Null where a release came before the reservation did. */
    idempotencyKey: text('idempotency_key').unique(),
    requestHash: text('request_hash'),
    /** Judged by the database's clock. */
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check('reservations_status_known', sql`${table.status} in ('held', 'committed', 'released', 'expired')`),
    // release-expired: those that are over, oldest first
    index('reservations_due').on(table.expiresAt).where(sql`${table.status} = 'held'`),
  ],
);

export const reservationLines = pgTable(
  'reservation_lines',
  {
    reservationId: uuid('reservation_id')
      .notNull()
      .references(() => reservations.id, { onDelete: 'cascade' }),
    variantId: uuid('variant_id')
      .notNull()
      .references(() => variants.id),
    quantity: integer('quantity').notNull(),
    /** Units that came back after they were sold: the sum of its restock_lines. */
    restocked: integer('restocked').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.reservationId, table.variantId] }),
    check('reservation_lines_quantity', sql`${table.quantity} > 0`),
    check('reservation_lines_restocked', sql`${table.restocked} between 0 and ${table.quantity}`),
    // release-expired for the variants that somebody wants now; stock-books
    index('reservation_lines_by_variant').on(table.variantId),
  ],
);

/** Sold goods that came back, a row per time. */
export const restocks = pgTable('restocks', {
  idempotencyKey: text('idempotency_key').primaryKey(),
  requestHash: text('request_hash').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
});

export const restockLines = pgTable(
  'restock_lines',
  {
    restockKey: text('restock_key')
      .notNull()
      .references(() => restocks.idempotencyKey),
    reservationId: uuid('reservation_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.restockKey, table.variantId] }),
    foreignKey({
      name: 'restock_lines_of_reservation',
      columns: [table.reservationId, table.variantId],
      foreignColumns: [reservationLines.reservationId, reservationLines.variantId],
    }),
    check('restock_lines_quantity', sql`${table.quantity} > 0`),
  ],
);
