import { createEvent, paymentAuthorized, paymentExpired, type SoukEvent } from '@souk/contracts/events';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { outbox } from './schema.ts';

/** Tells the order service what a payment still has to tell. Rejects when it does not accept; whatever it accepted stays told. */
export async function tellOrder({ database: { db }, deliver }: Deps, paymentId: string): Promise<void> {
  const untold = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.paymentId, paymentId), isNull(outbox.toldAt)))
    .orderBy(asc(outbox.occurredAt));
  for (const fact of untold) {
    await deliver(eventOf(fact));
    await db.update(outbox).set({ toldAt: sql`now()` }).where(eq(outbox.id, fact.id));
  }
}

function eventOf({ id, paymentId, type, data, occurredAt }: typeof outbox.$inferSelect): SoukEvent {
  const envelope = { id, source: '/services/payment', subject: paymentId, time: occurredAt.toISOString() };
  if (type === 'payment.authorized.v1')
    return paymentAuthorized.parse(createEvent({ ...envelope, type, data: paymentAuthorized.shape.data.parse(data) }));
  return paymentExpired.parse(createEvent({ ...envelope, type, data: paymentExpired.shape.data.parse(data) }));
}
