import { sql } from 'drizzle-orm';
import { char, check, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { HOLD_STATUSES } from './gift-card.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** Money with a code: whoever knows the code can spend it. Kept is its hash. */
export const giftCards = pgTable(
  'gift_cards',
  {
    id: uuid('id').primaryKey(),
    codeHash: text('code_hash').notNull().unique(),
    last4: text('last4').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    initialMinor: integer('initial_minor').notNull(),
    /** What can be spent; what orders hold is taken off already. */
    balanceMinor: integer('balance_minor').notNull(),
    key: text('key').notNull().unique(),
    requestHash: text('request_hash').notNull(),
    expiresAt: at('expires_at'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    check('gift_cards_initial_positive', sql`${table.initialMinor} > 0`),
    check('gift_cards_balance_within', sql`${table.balanceMinor} between 0 and ${table.initialMinor}`),
  ],
);

/** What an order takes of a gift card. Without a card: released before anything was held. */
export const giftCardHolds = pgTable(
  'gift_card_holds',
  {
    orderId: uuid('order_id').primaryKey(),
    giftCardId: uuid('gift_card_id').references(() => giftCards.id),
    amountMinor: integer('amount_minor').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    refundedMinor: integer('refunded_minor').notNull().default(0),
    status: text('status', { enum: HOLD_STATUSES }).notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    // check-ledger: what of a card is held
    index('gift_card_holds_by_card').on(table.giftCardId),
    check('gift_card_holds_status_known', sql`${table.status} in (${oneOf(HOLD_STATUSES)})`),
    check('gift_card_holds_refunded_within', sql`${table.refundedMinor} between 0 and ${table.amountMinor}`),
    check(
      'gift_card_holds_of_a_card',
      sql`${table.status} = 'released' or (${table.giftCardId} is not null and ${table.amountMinor} > 0)`,
    ),
  ],
);

export const giftCardRefunds = pgTable(
  'gift_card_refunds',
  {
    orderId: uuid('order_id')
      .notNull()
      .references(() => giftCardHolds.orderId),
    key: text('key').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    // a repeated request finds its refund
    unique('gift_card_refunds_once').on(table.orderId, table.key),
    check('gift_card_refunds_positive', sql`${table.amountMinor} > 0`),
  ],
);
