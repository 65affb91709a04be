import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, or, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { applyObservation } from './apply-observation.ts';
import { checkoutSession } from './checkout-session.ts';
import { ensureCustomer, forgetCustomer } from './customer.ts';
import type { Deps } from './deps.ts';
import type { Payment } from './payment.ts';
import type { PaymentRequest } from './payment-request.ts';
import { type PaymentRow, readPaymentRow, toPayment } from './read-payments.ts';
import { payments } from './schema.ts';
import { pageEnd } from './statements.ts';
import { askStripe, failureReason, type StripeFailure } from './stripe-client.ts';

const MAX_ATTEMPTS = 5;

export type OpenFailure =
  | { kind: 'key-reused' }
  | { kind: 'payment-exists' }
  | { kind: 'refused'; message: string }
  | { kind: 'unavailable'; reason: string };

/**
 * Opens the one payment of an order: a row first, then Stripe's page under a key made from the row's id. Repeating the
 * request, also after a lost answer or a crash in between, ends with the same page.
 */
export async function openPayment(
  deps: Deps,
  request: PaymentRequest,
  key: string,
): Promise<Result<Payment, OpenFailure>> {
  const claimed = await claim(deps, request, key);
  if (!claimed.ok) return claimed;
  let row = claimed.value;
  for (let attempt = 1; row.status === 'open' && row.sessionId === null; attempt++) {
    const asked = await askForPage(deps, row, request);
    if (!asked.ok) return asked;
    row = asked.value;
    if (attempt === MAX_ATTEMPTS) return err({ kind: 'unavailable', reason: 'the page could not be opened in time' });
  }
  if (row.status === 'failed') return err({ kind: 'refused', message: 'Stripe refused this payment' });
  return ok(toPayment(row));
}

async function claim(
  { database: { db }, statements }: Deps,
  request: PaymentRequest,
  key: string,
): Promise<Result<PaymentRow, OpenFailure>> {
  const { orderId, owner, amount } = request;
  const hash = requestHash(request);
  const [made] = await statements.claim.execute({
    id: uuidv7(),
    orderId,
    owner,
    currency: amount.currency,
    amountMinor: amount.amount,
    key,
    requestHash: hash,
  });
  if (made) return ok(made);
  const known = await db
    .select()
    .from(payments)
    .where(or(eq(payments.orderId, orderId), eq(payments.key, key)));
  if (known.some((row) => row.key === key && row.requestHash !== hash)) return err({ kind: 'key-reused' });
  const same = known.find((row) => row.orderId === orderId && row.requestHash === hash);
  return same ? ok(same) : err({ kind: 'payment-exists' });
}

async function askForPage(
  deps: Deps,
  row: PaymentRow,
  request: PaymentRequest,
): Promise<Result<PaymentRow, OpenFailure>> {
  const { id, openAttempt, sessionExpiresAt } = row;
  const found = await ensureCustomer(deps, request);
  if (!found.ok) return notOpened(deps, id, found.error);
  const customer = found.value;
  const params = checkoutSession(request, { paymentId: id, expiresAt: sessionExpiresAt, customer });
  const idempotencyKey = pageKey(id, { openAttempt, customer });
  const session = await askStripe(() => deps.stripe.checkout.sessions.create(params, { idempotencyKey }));
  if (session.ok) return ok(await keepPage(deps, row, session.value));
  if (session.error.kind === 'unavailable') return notOpened(deps, id, session.error);
  if (customer && session.error.param === 'customer') {
    await forgetCustomer(deps, customer);
    return ok(row);
  }
  // An attempt of long ago never arrived, and its time is over: a new page needs a new time, so a new key.
  if (session.error.param === 'expires_at') return ok(await nextAttempt(deps, row));
  const { code, param, message } = session.error;
  deps.log.error({ paymentId: id, code, param }, 'Stripe refused to open a payment page');
  const observed = { state: 'failed', intentId: null } as const;
  await applyObservation(deps, row, { observed, cause: 'stripe: refused', tell: false });
  return err({ kind: 'refused', message });
}

/** A page is made once per attempt and customer: the same key with another customer would be another request. */
function pageKey(id: string, { openAttempt, customer }: { openAttempt: number; customer: string | null }): string {
  const attempt = openAttempt === 1 ? '' : `:${openAttempt}`;
  return `payment:${id}:open${attempt}${customer ? `:${customer}` : ''}`;
}

function notOpened({ log }: Deps, paymentId: string, failure: StripeFailure): Result<never, OpenFailure> {
  const reason = failureReason(failure);
  log.warn({ paymentId, reason }, 'Stripe did not open a payment page');
  return err({ kind: 'unavailable', reason });
}

async function keepPage(deps: Deps, row: PaymentRow, session: { id: string; url: string | null }): Promise<PaymentRow> {
  const [kept] = await deps.statements.keepPage.execute({ id: row.id, sessionId: session.id, paymentUrl: session.url });
  if (kept) return kept;
  const now = await current(deps, row.id);
  if (now.sessionId === session.id) return now;
  // Given up, or opened by a later attempt, while this page was being made: it must not stay payable.
  await askStripe(() => deps.stripe.checkout.sessions.expire(session.id));
  return now;
}

async function nextAttempt(deps: Deps, { id, openAttempt }: PaymentRow): Promise<PaymentRow> {
  await deps.database.db
    .update(payments)
    .set({ sessionExpiresAt: pageEnd, openAttempt: openAttempt + 1, updatedAt: sql`now()` })
    .where(and(eq(payments.id, id), eq(payments.openAttempt, openAttempt)));
  return current(deps, id);
}

async function current(deps: Deps, id: string): Promise<PaymentRow> {
  const row = await readPaymentRow(deps, id);
  if (!row) throw new Error('a payment disappeared');
  return row;
}
