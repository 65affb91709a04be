import { LOCALES } from '@souk/contracts/locale';
import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Who wants to be told when a variant is back, until they were told. */
export const stockAlerts = pgTable(
  'stock_alerts',
  {
    id: uuid('id').primaryKey(),
    variantId: uuid('variant_id').notNull(),
    email: text('email').notNull(),
    /** Stands for the address in the link that ends all of its alerts: a keyed hash. */
    emailKey: text('email_key').notNull(),
    locale: text('locale', { enum: LOCALES }).notNull(),
    /** Of the link that confirms it; null once it is confirmed. */
    tokenHash: text('token_hash').unique(),
    confirmedAt: at('confirmed_at'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    unique('stock_alerts_once').on(table.variantId, table.email),
    check('stock_alerts_confirmed', sql`(${table.tokenHash} is null) = (${table.confirmedAt} is not null)`),
    // tell-restocked: whom to tell
    index('stock_alerts_to_tell').on(table.variantId, table.id).where(sql`${table.confirmedAt} is not null`),
    // stop-stock-alerts: all of an address
    index('stock_alerts_of_address').on(table.emailKey),
    // ask-stock-alert: what nobody confirmed goes
    index('stock_alerts_unconfirmed').on(table.createdAt).where(sql`${table.confirmedAt} is null`),
  ],
);
