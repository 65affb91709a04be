import { eq, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { movesTo, type Observation, type PaymentStatus } from './payment.ts';
import type { PaymentRow } from './read-payments.ts';
import { outbox, paymentHistory, payments } from './schema.ts';

interface Reason {
  /** Who or what made us look. */
  cause: string;
  /** False when the order service itself asked for this and knows the answer. */
  tell: boolean;
  /** What a caller wants an unpaid payment that ends to be called. */
  endAs?: 'expired' | 'cancelled';
}

/**
 * Brings a payment to what Stripe says: the legal moves, their history and the facts to tell, in one transaction. Copies
 * that see the same thing at once wait for each other's row, and the second finds nothing to do.
 */
export async function applyObservation(
  { database: { db } }: Pick<Deps, 'database'>,
  id: string,
  { observed, cause, tell, endAs }: Reason & { observed: Observation },
): Promise<PaymentRow> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(payments).where(eq(payments.id, id)).for('update');
    if (!row) throw new Error('a payment disappeared');
    const seen = endAs && observed.state === 'expired' ? { ...observed, state: endAs } : observed;
    const moves = movesTo(row.status, seen);
    const last = moves.at(-1);
    if (!last) return row;

    const [moved] = await tx
      .update(payments)
      .set({ ...changes(row, seen), status: last, updatedAt: sql`now()` })
      .where(eq(payments.id, id))
      .returning();
    if (!moved) throw new Error('a payment disappeared');
    let from: PaymentStatus = row.status;
    for (const to of moves) {
      const { capturedMinor, refundedMinor } = to === last ? moved : row;
      await tx.insert(paymentHistory).values({ paymentId: id, from, to, capturedMinor, refundedMinor, cause });
      from = to;
    }
    if (tell) {
      const facts = moves.map((to) => factOf(moved, to)).filter((fact) => fact !== null);
      if (facts.length > 0) await tx.insert(outbox).values(facts).onConflictDoNothing();
    }
    return moved;
  });
}

function changes(row: PaymentRow, observed: Observation) {
  switch (observed.state) {
    case 'waiting':
      return {};
    case 'authorized':
      return {
        intentId: observed.intentId,
        authorizedMinor: observed.amount,
        authorizedCurrency: observed.currency,
        paymentUrl: null,
      };
    case 'captured':
      return {
        intentId: observed.intentId,
        authorizedMinor: row.authorizedMinor ?? observed.amount,
        authorizedCurrency: observed.currency,
        capturedMinor: observed.captured,
        paymentUrl: null,
      };
    default:
      return { ...(observed.intentId ? { intentId: observed.intentId } : {}), paymentUrl: null };
  }
}

/** The fact that a move is to the order service, if it is one. */
function factOf(row: PaymentRow, to: PaymentStatus) {
  const { id: paymentId, orderId } = row;
  if (to === 'authorized') {
    const amount = { amount: row.authorizedMinor ?? 0, currency: row.authorizedCurrency ?? row.currency };
    const type = 'payment.authorized.v1' as const;
    return { id: `payment.authorized:${paymentId}`, paymentId, type, data: { paymentId, orderId, amount } };
  }
  if (to === 'expired' || to === 'cancelled' || to === 'failed') {
    const type = 'payment.expired.v1' as const;
    return { id: `payment.expired:${paymentId}`, paymentId, type, data: { paymentId, orderId } };
  }
  return null;
}
