import type { Database } from '@souk/service-kit/database';
import { type Written, writeFacts } from '@souk/service-kit/outbox';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { always, writeEntries, writeEvent, writeHistory } from './book.ts';
import { payments, type schema, webhookEvents } from './schema.ts';
import { customers } from './schema-customers.ts';

/** A minute longer than Stripe's shortest life of a page, so that the request is still valid when it arrives. */
export const pageEnd = sql`now() + interval '31 minutes'`;

/** The statements of every payment's way, written once: Drizzle needs longer to write one than Postgres to run it. */
export function createStatements({ db }: Pick<Database<typeof schema>, 'db'>) {
  const given = sql.placeholder;
  const isPayment = eq(payments.id, given('id'));

  const made = db.$with('made').as(
    db
      .insert(payments)
      .values({
        id: given('id'),
        orderId: given('orderId'),
        owner: given('owner'),
        currency: given('currency'),
        amountMinor: given('amountMinor'),
        sessionExpiresAt: pageEnd,
        key: given('key'),
        requestHash: given('requestHash'),
      })
      .onConflictDoNothing()
      .returning(),
  );
  const opened = [{ from: null, to: 'open' as const, capturedMinor: 0, refundedMinor: 0 }];
  const history = db
    .$with('history', {})
    .as(writeHistory(opened, { paymentId: given('id'), cause: 'service:order', from: sql`made` }));

  const moved = db.$with('moved').as(
    db
      .update(payments)
      .set({
        status: sql`${given('status')}`,
        intentId: sql`${given('intentId')}`,
        authorizedMinor: sql`${given('authorizedMinor')}`,
        authorizedCurrency: sql`${given('authorizedCurrency')}`,
        livemode: sql`${given('livemode')}`,
        capturedMinor: sql`${given('capturedMinor')}`,
        feeMinor: sql`${given('feeMinor')}`,
        paymentUrl: sql`${given('paymentUrl')}`,
        version: sql`${payments.version} + 1`,
        updatedAt: sql`now()`,
      })
      .where(and(isPayment, eq(payments.version, given('seenVersion'))))
      .returning({ id: payments.id }),
  );
  const ofMoved = { paymentId: given('id'), from: sql`moved` };
  const event = { id: given('eventId'), type: given('eventType') };
  const apply = [
    moved,
    db.$with('history', {}).as(writeHistory(given('moves'), { ...ofMoved, cause: given('cause') })),
    db.$with('entries', {}).as(writeEntries(given('entries'), ofMoved)),
    db.$with('inbox', {}).as(writeEvent(event, ofMoved)),
    db.$with('told', {}).as(writeFacts(given('facts'), sql`moved`)),
  ];

  return {
    /** What was observed of a payment, with its history, its entries in the books, its event and its facts; or nothing at all. */
    apply: db
      .with(...apply)
      .select({
        moved: sql<boolean>`exists (select 1 from moved)`,
        told: sql<Written[] | null>`(select json_agg(told) from told)`,
      })
      .from(always)
      .prepare('apply'),
    payment: db.select().from(payments).where(isPayment).prepare('payment'),
    /** A payment, and whether a Stripe event has been acted on. */
    paymentAndEvent: db
      .select({ row: payments, event: webhookEvents.id })
      .from(payments)
      .leftJoin(webhookEvents, eq(webhookEvents.id, given('event')))
      .where(isPayment)
      .prepare('payment_and_event'),
    customer: db
      .select()
      .from(customers)
      .where(eq(customers.userId, given('userId')))
      .prepare('customer'),
    /** The new payment; nothing when its order or its key has one. */
    claim: db.with(made, history).select().from(made).prepare('claim'),
    keepPage: db
      .update(payments)
      .set({
        sessionId: sql`${given('sessionId')}`,
        paymentUrl: sql`${given('paymentUrl')}`,
        version: sql`${payments.version} + 1`,
        updatedAt: sql`now()`,
      })
      .where(and(isPayment, eq(payments.status, 'open'), isNull(payments.sessionId)))
      .returning()
      .prepare('keep_page'),
  };
}
export type Statements = ReturnType<typeof createStatements>;
