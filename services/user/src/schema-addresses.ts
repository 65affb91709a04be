import { sql } from 'drizzle-orm';
import { boolean, check, pgTable, smallint, text, timestamp, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { users } from './schema-users.ts';

export const MOST_ADDRESSES = 20;

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Where an account sends to and is billed. */
export const addresses = pgTable(
  'addresses',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Its place in the book, from 1: what makes twenty the most, also for two that are added at once. */
    place: smallint('place').notNull(),
    fullName: text('full_name').notNull(),
    address: text('address').notNull(),
    address2: text('address2'),
    city: text('city').notNull(),
    region: text('region'),
    postalCode: text('postal_code').notNull(),
    country: text('country').notNull(),
    phone: text('phone'),
    defaultShipping: boolean('default_shipping').notNull().default(false),
    defaultBilling: boolean('default_billing').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    check('addresses_place', sql`${table.place} between 1 and ${sql.raw(String(MOST_ADDRESSES))}`),
    check('addresses_country', sql`${table.country} ~ '^[A-Z]{2}$'`),
    // addresses: the book of an account
    unique('addresses_one_place').on(table.userId, table.place),
    uniqueIndex('addresses_default_shipping').on(table.userId).where(sql`${table.defaultShipping}`),
    uniqueIndex('addresses_default_billing').on(table.userId).where(sql`${table.defaultBilling}`),
  ],
);
