import { UnreachableError } from '@souk/service-kit/problem';
import { err, ok, type Result } from '@souk/service-kit/result';
import type Stripe from 'stripe';
import { z } from 'zod';
import { isUnknown, readCustomer } from './customer.ts';
import type { Deps } from './deps.ts';
import { askStripe, failureReason, type StripeFailure } from './stripe-client.ts';

export const savedCardShape = z
  .object({
    id: z.string(),
    brand: z.string().describe('As Stripe names it: `visa`, `mastercard`, `amex`, …'),
    last4: z.string(),
    expiryMonth: z.int().min(1).max(12),
    expiryYear: z.int(),
  })
  .meta({ id: 'SavedCard' });
type SavedCard = z.infer<typeof savedCardShape>;

type Reading = Pick<Deps, 'statements' | 'stripe'>;
type Kept = Stripe.PaymentMethod & { card: Stripe.PaymentMethod.Card };

/** Somebody waits for the answer. */
const SOON = { timeout: 3000, maxNetworkRetries: 1 };
/** Far more than anybody saves. */
const MOST = 500;

/** A user's cards at Stripe, newest first. A card that was saved twice is one. */
export async function readSavedCards(deps: Reading, userId: string): Promise<Result<SavedCard[], StripeFailure>> {
  const kept = await keptCards(deps, userId);
  if (!kept.ok) return kept;
  const seen = new Set<string>();
  const isFirst = (method: Kept) => !seen.has(sameness(method)) && seen.add(sameness(method));
  return ok(kept.value.filter(isFirst).map(toSavedCard));
}

/** Takes a card off its user, however often it was saved. That it is off by the time Stripe is asked is fine. */
export async function removeSavedCard(
  deps: Reading,
  userId: string,
  id: string,
): Promise<Result<'removed', StripeFailure | { kind: 'not-found' }>> {
  const kept = await keptCards(deps, userId);
  if (!kept.ok) return kept;
  const wanted = kept.value.find((method) => method.id === id);
  if (!wanted) return err({ kind: 'not-found' });
  for (const method of kept.value.filter((one) => sameness(one) === sameness(wanted))) {
    const detached = await askStripe(() => deps.stripe.paymentMethods.detach(method.id, {}, SOON));
    if (!detached.ok && detached.error.kind === 'unavailable') return detached;
  }
  return ok('removed');
}

async function keptCards({ statements, stripe }: Reading, userId: string): Promise<Result<Kept[], StripeFailure>> {
  const row = await readCustomer({ statements }, userId);
  if (row?.state !== 'active' || row.stripeId === null) return ok([]);
  const of = { customer: row.stripeId, type: 'card', limit: 100 } as const;
  const all = await askStripe(() => stripe.paymentMethods.list(of, SOON).autoPagingToArray({ limit: MOST }));
  if (!all.ok) return isUnknown(all.error) ? ok([]) : all;
  return ok(all.value.filter((method): method is Kept => method.card !== undefined));
}

const sameness = ({ id, card }: Kept): string => card.fingerprint ?? id;

const toSavedCard = ({ id, card }: Kept): SavedCard => ({
  id,
  brand: card.brand,
  last4: card.last4,
  expiryMonth: card.exp_month,
  expiryYear: card.exp_year,
});

/** As an error for callers that can only wait and ask again. */
export const cardsUnreachable = (failure: StripeFailure) =>
  new UnreachableError(`saved cards could not be read: ${failureReason(failure)}`);
