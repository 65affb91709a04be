import { factRows } from '@souk/service-kit/outbox';
import type { Deps } from './deps.ts';
import { factOfMove, SUBSCRIBERS } from './facts.ts';
import * as ledger from './ledger.ts';
import { movesTo, type Observation, type PaymentStatus } from './payment.ts';
import { type PaymentRow, readPaymentRow } from './read-payments.ts';

export interface Reason {
  /** Who or what made us look. */
  cause: string;
  /** False when the order service itself asked for this and knows the answer. */
  tell: boolean;
  /** What a caller wants an unpaid payment that ends to be called. */
  endAs?: 'expired' | 'cancelled' | undefined;
  /** The Stripe event that is acted on by this, written into the inbox with what it changes. */
  event?: { id: string; type: string } | undefined;
}
/** The payment as it is now; `wrote` tells whether this made it so. */
interface Applied {
  row: PaymentRow;
  wrote: boolean;
}
type Applying = Pick<Deps, 'statements' | 'outbox' | 'livemode'>;

/**
 * Brings a payment from the state in `row` to what Stripe says: the legal moves, their history, their entries in the books and the
 * facts to tell, in one statement that does nothing when the payment has changed meanwhile. Then it looks again.
 */
export async function applyObservation(
  deps: Applying,
  row: PaymentRow,
  { observed, ...reason }: Reason & { observed: Observation },
): Promise<Applied> {
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
  { statements, outbox, livemode }: Applying,
  row: PaymentRow,
  { observed, cause, tell, endAs, event }: Reason & { observed: Observation },
): Promise<Applied | undefined> {
  const seen = endAs && observed.state === 'expired' ? { ...observed, state: endAs } : observed;
  const moves = movesTo(row.status, seen);
  const learned = changesOf(row, seen, moves.length > 0);
  if (Object.keys(learned).length === 0) return { row, wrote: false };

  const status = moves.at(-1) ?? row.status;
  const next = { ...row, ...learned, status, version: row.version + 1, updatedAt: new Date() };
  const facts = tell ? moves.map((to) => factOfMove(next, to, livemode)).filter((fact) => fact !== null) : [];
  const [done] = await statements.apply.execute({
    ...next,
    seenVersion: row.version,
    moves: JSON.stringify(historyOf(row, moves, next)),
    cause,
    entries: JSON.stringify(entriesOf(row, moves, seen)),
    eventId: event?.id ?? null,
    eventType: event?.type ?? null,
    facts: factRows(facts.map((fact) => ({ fact, subscribers: SUBSCRIBERS }))),
  });
  if (!done?.moved) return undefined;
  outbox.send(done.told, facts);
  return { row: next, wrote: true };
}

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
        livemode: observed.livemode,
        paymentUrl: null,
      };
    case 'captured':
      return {
        intentId: observed.intentId,
        authorizedMinor: row.authorizedMinor ?? observed.amount,
        authorizedCurrency: observed.currency,
        livemode: observed.livemode,
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
