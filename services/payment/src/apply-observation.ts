import type { Written } from '@souk/service-kit/outbox';
import { type Fact, writeFacts } from '@souk/service-kit/outbox';
import { and, eq, sql } from 'drizzle-orm';
import { writeEntries, writeHistory } from './book.ts';
import type { Deps } from './deps.ts';
import { factOfMove, SUBSCRIBERS } from './facts.ts';
import * as ledger from './ledger.ts';
import { movesTo, type Observation, type PaymentStatus } from './payment.ts';
import { type PaymentRow, readPaymentRow } from './read-payments.ts';
import { payments, webhookEvents } from './schema.ts';

export interface Reason {
  /** Who or what made us look. */
  cause: string;
  /** False when the order service itself asked for this and knows the answer. */
  tell: boolean;
  /** What a caller wants an unpaid payment that ends to be called. */
  endAs?: 'expired' | 'cancelled' | undefined;
  /** The Stripe event that is acted on by this, written into the inbox with it. */
  event?: { id: string; type: string } | undefined;
}
type Applying = Pick<Deps, 'database' | 'outbox' | 'livemode'>;

/**
 * Brings a payment from the state in `row` to what Stripe says: the legal moves, their history, their entries in the books and the
 * facts to tell, in one statement that does nothing when the payment has changed meanwhile. Then it looks again.
 */
export async function applyObservation(
  deps: Applying,
  row: PaymentRow,
  { observed, ...reason }: Reason & { observed: Observation },
): Promise<PaymentRow> {
  for (let seen = row; ; ) {
    const applied = await applyOnce(deps, seen, { ...reason, observed });
    if (applied) return applied;
    const now = await readPaymentRow(deps, row.id);
    if (!now) throw new Error('a payment disappeared');
    seen = now;
  }
}

/** Undefined when the payment is no longer as it was seen. */
async function applyOnce(
  { database: { db }, outbox, livemode }: Applying,
  row: PaymentRow,
  { observed, cause, tell, endAs, event }: Reason & { observed: Observation },
): Promise<PaymentRow | undefined> {
  const seen = endAs && observed.state === 'expired' ? { ...observed, state: endAs } : observed;
  const moves = movesTo(row.status, seen);
  const learned = changesOf(row, seen, moves.length > 0);
  const entries = entriesOf(row, moves, seen);
  if (Object.keys(learned).length === 0) return row;

  const status = moves.at(-1) ?? row.status;
  const next = { ...row, ...learned, status, version: row.version + 1, updatedAt: new Date() };
  const differs = 'livemode' in seen && seen.livemode !== livemode;
  const facts = tell ? moves.map((to) => factOfMove(next, to, differs)).filter((fact) => fact !== null) : [];
  const moved = db
    .update(payments)
    .set({ ...learned, status, version: next.version, updatedAt: sql`now()` })
    .where(and(eq(payments.id, row.id), eq(payments.version, row.version)))
    .returning({ id: payments.id });
  const history = historyOf(row, moves, next);
  const from = sql`moved`;
  const [done] = await db.execute<{ moved: boolean; told: Written[] | null }>(sql`
    with moved as ${moved}
    ${history.length > 0 ? sql`, history as (${writeHistory(row.id, history, { cause, from })})` : sql``}
    ${entries.length > 0 ? sql`, entries as (${writeEntries(row.id, entries, from)})` : sql``}
    ${event ? sql`, inbox as (${noteEvent(row.id, event, true)})` : sql``}
    ${facts.length > 0 ? sql`, told as (${factsSql(facts)})` : sql``}
    select exists (select 1 from moved) as moved, ${facts.length > 0 ? sql`(select json_agg(told) from told)` : sql`null`} as told`);
  if (!done?.moved) return undefined;
  outbox.send(done.told, facts);
  return next;
}

const factsSql = (facts: Fact[]) =>
  writeFacts(
    facts.map((fact) => ({ fact, subscribers: SUBSCRIBERS })),
    sql`moved`,
  );

/** SQL that writes a Stripe event into the inbox: it has been acted on. */
export const noteEvent = (paymentId: string, { id, type }: { id: string; type: string }, ifMoved = false) => sql`
  insert into ${webhookEvents} (id, type, payment_id)
  select ${id}, ${type}, ${paymentId}::uuid ${ifMoved ? sql`from moved` : sql``} on conflict do nothing`;

/** The columns that say more now than before. */
function changesOf(row: PaymentRow, observed: Observation, moves: boolean): Partial<PaymentRow> {
  const fee =
    observed.state === 'captured' && observed.fee && row.feeMinor === null ? { feeMinor: observed.fee.amount } : {};
  if (!moves) return row.capturedMinor > 0 ? fee : {};
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
        ...fee,
      };
    default:
      return { ...(observed.intentId ? { intentId: observed.intentId } : {}), paymentUrl: null };
  }
}

function historyOf(row: PaymentRow, moves: PaymentStatus[], next: PaymentRow) {
  let from: PaymentStatus = row.status;
  return moves.map((to, at) => {
    const { capturedMinor, refundedMinor } = at === moves.length - 1 ? next : row;
    const move = { from, to, capturedMinor, refundedMinor };
    from = to;
    return move;
  });
}

function entriesOf(row: PaymentRow, moves: PaymentStatus[], observed: Observation): ledger.Entry[] {
  const entries: ledger.Entry[] = [];
  const held = () => row.authorizedMinor ?? (observed.state === 'captured' ? observed.amount : 0);
  const currency = row.authorizedCurrency ?? row.currency;
  for (const to of moves) {
    if (to === 'authorized' && (observed.state === 'authorized' || observed.state === 'captured'))
      entries.push(...ledger.authorised(row.id, observed.amount, observed.currency));
    if (to === 'captured' && observed.state === 'captured')
      entries.push(
        ...ledger.holdEnded(row.id, held(), observed.currency),
        ...ledger.captured(row.id, observed.captured, observed.currency),
      );
    if (to === 'cancelled' && row.status === 'authorized') entries.push(...ledger.holdEnded(row.id, held(), currency));
  }
  const captured = row.capturedMinor > 0 || moves.includes('captured');
  if (captured && row.feeMinor === null && observed.state === 'captured' && observed.fee)
    entries.push(...ledger.fee(observed.fee.source, observed.fee.amount, observed.fee.currency));
  return entries;
}
