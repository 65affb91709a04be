import { sql } from 'drizzle-orm';
import { check, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** `leaving`: asked to be forgotten, which Stripe has not confirmed yet. `gone`: no customer is made for them again. */
const CUSTOMER_STATES = ['active', 'leaving', 'gone'] as const;

const states = sql.raw(CUSTOMER_STATES.map((state) => `'${state}'`).join(', '));

/** The one customer at Stripe of each user who has paid. Names, e-mails and cards are there, not here. */
export const customers = pgTable(
  'customers',
  {
    userId: uuid('user_id').primaryKey(),
    state: text('state', { enum: CUSTOMER_STATES }).notNull().default('active'),
    /** What it is made under at Stripe, so that asking again after a lost answer finds the same one. */
    makeKey: uuid('make_key').notNull().defaultRandom(),
    /** Null until Stripe has answered. */
    stripeId: text('stripe_id').unique(),
    /** Tells whether Stripe knows the address of this order already, which is not kept here. */
    emailHash: text('email_hash'),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [
    check('customers_state_known', sql`${table.state} in (${states})`),
    check(
      'customers_gone_leave_nothing',
      sql`${table.state} <> 'gone' or (${table.stripeId} is null and ${table.emailHash} is null)`,
    ),
  ],
);
