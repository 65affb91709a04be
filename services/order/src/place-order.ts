import type { Money } from '@souk/contracts/money';
import { requestHash } from '@souk/service-kit/idempotency';
import { prepared } from '@souk/service-kit/prepared';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import { applyCode } from './apply-code.ts';
import { cancelAndWait } from './cancel-order.ts';
import { type Country, findCountry } from './countries.ts';
import type { Deps } from './deps.ts';
import { type Draft, insertOrder } from './insert-order.ts';
import { ACTIVE, isOpening } from './order.ts';
import { type CodeProblem, NO_REDUCTION } from './promotion.ts';
import { type CurrentLine, cartColumns, currentLines, type StoredCart } from './read-cart.ts';
import { type OrderRow, readOrderRow, toOrder } from './read-orders.ts';
import { carts, orders } from './schema.ts';
import type { CartChange, Order, Placement, Shortage } from './shapes.ts';
import { giftPart, LARGEST_TOTAL, SMALLEST_CHARGE, subtotalOf, totalsOf } from './totals.ts';
import { findGift } from './use-gift-card.ts';
import type { UseFailure } from './use-promotion.ts';
import { waitWhile } from './wait-while.ts';

interface Request {
  /** Subject of whoever places it; the cart must be theirs. */
  owner: string;
  key: string;
  placement: Placement;
}
export type PlaceFailure =
  | {
      kind:
        | 'key-reused'
        | 'not-found'
        | 'cart-ordered'
        | 'empty-cart'
        | 'cart-too-large'
        | 'unknown-country'
        | 'product-unavailable'
        | 'not-opened'
        | 'needs-review'
        | 'payment-unavailable'
        | 'gift-card-declined'
        | 'cart-too-small';
    }
  | { kind: 'gift-card-currency'; currency: string }
  | { kind: 'insufficient-stock'; shortages: Shortage[] }
  | { kind: 'cart-changed'; changes: CartChange[]; total?: Money }
  | { kind: 'code-not-applicable'; reason: CodeProblem | UseFailure };

const ATTEMPTS = 5;

/**
 * Makes an order of a cart and waits until it can be paid. The same key and body lead to the same order, however often and
 * however concurrently; a cart has one unpaid order, so an earlier one is undone first.
 */
export async function placeOrder(deps: Deps, request: Request): Promise<Result<Order, PlaceFailure>> {
  const { owner, key, placement } = request;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const standing = await readStanding(deps, request);
    if (!standing) return err({ kind: 'not-found' });
    const { cart, known, active } = standing;
    if (known) {
      if (known.requestHash !== requestHash(placement)) return err({ kind: 'key-reused' });
      return openedOrder(deps, known.id);
    }
    const country = findCountry(placement.shippingAddress.country);
    if (!country) return err({ kind: 'unknown-country' });
    if (active) {
      // Stock must not be held twice for one cart. It may turn out to be paid meanwhile, so look again.
      if (!(await cancelAndWait(deps, active.id, 'placed-again'))) return err({ kind: 'not-opened' });
      continue;
    }
    if (cart.status !== 'open') return err({ kind: 'cart-ordered' });
    const { currency } = cart;
    const locale = placement.locale ?? cart.locale;
    const priced = await priceOrder(deps, { ...cart, locale }, { country, placement });
    if (!priced.ok) return priced;
    const draft = { id: uuidv7(), owner, key, currency, locale, ...priced.value };
    const inserted = await insertOrder(deps, placement, draft);
    if (inserted === 'made') return begin(deps, draft.id);
    if (inserted !== 'taken') return err({ kind: 'code-not-applicable', reason: inserted });
    // Somebody was faster with this key or this cart: look again.
  }
  return err({ kind: 'not-opened' });
}

/** The cart if it is theirs, what was made of the key, and the cart's unpaid order, all at one moment. */
async function readStanding({ database: { db } }: Deps, { owner, key, placement: { cartId } }: Request) {
  const [row] = await standing(db).execute({ owner, key, cartId });
  return row;
}

const standing = prepared((db: Deps['database']['db']) => {
  const known = alias(orders, 'known');
  const active = alias(orders, 'active');
  const owner = sql.placeholder('owner');
  return db
    .select({
      cart: cartColumns,
      known: { id: known.id, requestHash: known.requestHash },
      active: { id: active.id },
    })
    .from(carts)
    .leftJoin(known, and(eq(known.owner, owner), eq(known.idempotencyKey, sql.placeholder('key'))))
    .leftJoin(active, and(eq(active.cartId, carts.id), inArray(active.status, ACTIVE)))
    .where(and(eq(carts.id, sql.placeholder('cartId')), eq(carts.owner, owner)))
    .prepare('standing_of_cart');
});

/** The order's lines and sums at today's prices, if they are what the shopper agreed to. */
async function priceOrder(
  deps: Deps,
  cart: StoredCart,
  { country, placement: { shippingMethod, expectedTotal } }: { country: Country; placement: Placement },
): Promise<Result<Pick<Draft, 'lines' | 'totals' | 'promotion' | 'gift'>, PlaceFailure>> {
  const lines = await linesToOrder(deps, cart);
  if (!lines.ok) return lines;
  const applied = await applyCode(deps, cart, lines.value);
  if (applied?.problem) return err({ kind: 'code-not-applicable', reason: applied.problem });
  const goods = { currency: cart.currency, subtotal: subtotalOf(lines.value), ...(applied?.reduction ?? NO_REDUCTION) };
  const totals = totalsOf(goods, country, shippingMethod);
  if (totals.total > LARGEST_TOTAL) return err({ kind: 'cart-too-large' });
  if (totals.total > 0 && totals.total < SMALLEST_CHARGE[cart.currency]) return err({ kind: 'cart-too-small' });
  const changes = lines.value.flatMap(priceChange);
  const agreed = expectedTotal
    ? expectedTotal.amount === totals.total && expectedTotal.currency === cart.currency
    : changes.length === 0;
  if (!agreed) return err({ kind: 'cart-changed', changes, total: { amount: totals.total, currency: cart.currency } });
  const gift = await giftOf(deps, cart, totals.total);
  return gift.ok ? ok({ lines: lines.value, totals, promotion: applied, gift: gift.value }) : gift;
}

/** What the cart's gift card pays of the total. The order's workflow then sets it aside, if it is still there. */
async function giftOf(
  deps: Deps,
  { giftCard, currency }: StoredCart,
  total: number,
): Promise<Result<Draft['gift'], PlaceFailure>> {
  if (!giftCard) return ok(null);
  const found = await findGift(deps, giftCard);
  if (found === 'payment-unavailable') return err({ kind: found });
  if (found && found.balance.currency !== currency)
    return err({ kind: 'gift-card-currency', currency: found.balance.currency });
  const amount = found ? giftPart(total, found.balance.amount, currency) : 0;
  return amount > 0 ? ok({ card: giftCard, amount }) : err({ kind: 'gift-card-declined' });
}

const priceChange = ({ variantId, title, seenPrice, unitPrice }: CurrentLine): CartChange[] =>
  seenPrice === unitPrice ? [] : [{ variantId, title, kind: 'price', was: seenPrice, now: unitPrice }];

/** At today's prices; all of them can be had at this moment, which the reservation then makes sure of. */
async function linesToOrder(deps: Deps, cart: StoredCart): Promise<Result<CurrentLine[], PlaceFailure>> {
  const lines = await currentLines(deps, cart, 0);
  if (!lines.ok) return err({ kind: lines.error });
  if (lines.value.length === 0) return err({ kind: 'empty-cart' });
  const gone = lines.value.filter((line) => line.gone);
  if (gone.length > 0) {
    const changes = gone.map(({ variantId, title }) => ({ variantId, title, kind: 'unavailable' as const }));
    return err({ kind: 'cart-changed', changes });
  }
  const shortages = lines.value
    .filter((line) => line.available < line.quantity)
    .map(({ variantId, quantity, available }) => ({ variantId, requested: quantity, available }));
  return shortages.length > 0 ? err({ kind: 'insufficient-stock', shortages }) : lines;
}

/** What became of an order that was placed before. */
async function openedOrder(deps: Deps, id: string): Promise<Result<Order, PlaceFailure>> {
  const row = await readOrderRow(deps, id);
  return row && !isOpening(row.status) ? placed(row) : begin(deps, id);
}

/** Starts the workflow and waits for its first news: where to pay, or why not. */
async function begin(deps: Deps, id: string): Promise<Result<Order, PlaceFailure>> {
  if (!(await deps.workflows.start(id))) return err({ kind: 'not-opened' });
  const row = await waitWhile(deps, id, isOpening);
  return row ? placed(row) : err({ kind: 'not-opened' });
}

function placed(row: OrderRow): Result<Order, PlaceFailure> {
  if (row.status === 'rejected') return err({ kind: 'insufficient-stock', shortages: row.shortages ?? [] });
  if (row.status === 'cancelled' && row.reason === 'gift-card-declined') return err({ kind: 'gift-card-declined' });
  if (row.status === 'needs_review') return err({ kind: 'needs-review' });
  return ok(toOrder(row));
}
