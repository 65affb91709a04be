import { err, ok, type Result } from '@souk/service-kit/result';
import { eq, sql, TransactionRollbackError } from 'drizzle-orm';
import { always, writeGiftEntries } from './book.ts';
import type { Deps } from './deps.ts';
import type { Hold } from './gift-card.ts';
import * as ledger from './ledger.ts';
import { giftCardHolds, giftCardRefunds, giftCards } from './schema.ts';

type Row = typeof giftCardHolds.$inferSelect;
type Reading = Pick<Deps, 'database'>;
export type SpendFailure = 'not-found' | 'declined' | 'not-held' | 'key-reused' | 'exceeds-spent';
type Spent = Result<Hold, SpendFailure>;

const toHold = ({ orderId, amountMinor, refundedMinor, currency, status }: Row): Hold => ({
  orderId,
  amount: { amount: amountMinor, currency },
  refunded: { amount: refundedMinor, currency },
  status,
});

async function readHold({ database: { db } }: Reading, orderId: string): Promise<Row | undefined> {
  const [row] = await db.select().from(giftCardHolds).where(eq(giftCardHolds.orderId, orderId));
  return row;
}

/** Sets part of a card's balance aside for an order, once. Declined when there is not that much, or it has expired. */
export async function holdGiftCard(
  deps: Reading,
  orderId: string,
  { giftCardId, amount: { amount, currency } }: { giftCardId: string; amount: Hold['amount'] },
): Promise<Spent> {
  const made = await undoable(deps, async (tx) => {
    const [hold] = await tx
      .insert(giftCardHolds)
      .values({ orderId, giftCardId, amountMinor: amount, currency, status: 'held' })
      .onConflictDoNothing()
      .returning();
    if (!hold) return undefined;
    const taken = await tx.execute(sql`
      update ${giftCards} set balance_minor = balance_minor - ${amount}
      where id = ${giftCardId} and currency = ${currency} and balance_minor >= ${amount}
        and (expires_at is null or expires_at > now())
      returning id`);
    return taken.length > 0 ? hold : tx.rollback();
  });
  if (made === 'undone') return err('declined');
  if (made) return ok(toHold(made));
  const known = await readHold(deps, orderId);
  if (!known) return err('not-found');
  if (known.status === 'released') return err('declined');
  return known.giftCardId === giftCardId && known.amountMinor === amount ? ok(toHold(known)) : err('key-reused');
}

/** Spends what is held, once, and books it as a sale. */
export async function captureGiftCard(deps: Reading, orderId: string): Promise<Spent> {
  const known = await readHold(deps, orderId);
  if (!known?.giftCardId) return err(known ? 'not-held' : 'not-found');
  const entries = ledger.giftCardSpent(orderId, known.amountMinor, known.currency);
  await deps.database.db.execute(sql`
    with spent as (
      update ${giftCardHolds} set status = 'spent', updated_at = now()
      where order_id = ${orderId} and status = 'held' returning gift_card_id
    ), booked as (${writeGiftEntries(entries, known.giftCardId, sql`spent`)})
    select 1`);
  const now = await readHold(deps, orderId);
  return now?.status === 'spent' ? ok(toHold(now)) : err('not-held');
}

/** Gives back what is held. For an order that holds nothing yet it is noted, so that a hold that arrives late is declined. */
export async function releaseGiftCard(deps: Reading, orderId: string): Promise<Result<null, SpendFailure>> {
  const { db } = deps.database;
  await db
    .insert(giftCardHolds)
    .values({ orderId, giftCardId: null, amountMinor: 0, currency: 'XXX', status: 'released' })
    .onConflictDoNothing();
  await db.execute(sql`
    with released as (
      update ${giftCardHolds} set status = 'released', updated_at = now()
      where order_id = ${orderId} and status = 'held' returning gift_card_id, amount_minor
    )
    update ${giftCards} c set balance_minor = c.balance_minor + released.amount_minor
    from released where c.id = released.gift_card_id`);
  const now = await readHold(deps, orderId);
  return now?.status === 'released' ? ok(null) : err('not-held');
}

/** Puts money of an order back onto the card, once per key, never more than was spent of it. */
export async function refundGiftCard(
  deps: Reading,
  orderId: string,
  { amount, key }: { amount: number; key: string },
): Promise<Spent> {
  const hold = await readHold(deps, orderId);
  if (!hold?.giftCardId) return err('not-found');
  const { giftCardId, currency } = hold;
  const done = await undoable(deps, async (tx) => {
    const [noted] = await tx
      .insert(giftCardRefunds)
      .values({ orderId, key, amountMinor: amount })
      .onConflictDoNothing()
      .returning();
    if (!noted) return undefined;
    const refunded = await tx.execute(sql`
      update ${giftCardHolds} set refunded_minor = refunded_minor + ${amount}, updated_at = now()
      where order_id = ${orderId} and status = 'spent' and refunded_minor + ${amount} <= amount_minor returning order_id`);
    if (refunded.length === 0) return tx.rollback();
    await tx.execute(sql`update ${giftCards} set balance_minor = balance_minor + ${amount} where id = ${giftCardId}`);
    await tx.execute(
      writeGiftEntries(ledger.giftCardRefunded(`${orderId}:${key}`, amount, currency), giftCardId, always),
    );
    return noted;
  });
  if (done === 'undone') return err('exceeds-spent');
  if (!done) {
    const known = await deps.database.db.select().from(giftCardRefunds).where(eq(giftCardRefunds.orderId, orderId));
    if (!known.some((one) => one.key === key && one.amountMinor === amount)) return err('key-reused');
  }
  const now = await readHold(deps, orderId);
  return now ? ok(toHold(now)) : err('not-found');
}

type Transaction = Parameters<Parameters<Deps['database']['db']['transaction']>[0]>[0];

/** Runs `act` in a transaction; `undone` when it rolled back. */
async function undoable<T>({ database: { db } }: Reading, act: (tx: Transaction) => Promise<T>): Promise<T | 'undone'> {
  try {
    return await db.transaction(act);
  } catch (error) {
    if (error instanceof TransactionRollbackError) return 'undone';
    throw error;
  }
}
