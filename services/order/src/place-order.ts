import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { cancelAndWait } from './cancel-order.ts';
import { type Country, findCountry } from './countries.ts';
import type { Deps } from './deps.ts';
import { ACTIVE, isOpening } from './order.ts';
import { drawOrderNumber } from './order-number.ts';
import { type CurrentLine, currentLines, findOwnCart, type StoredCart } from './read-cart.ts';
import { type OrderRow, readOrderRow, toOrderShape } from './read-orders.ts';
import { orderHistory, orderLines, orders } from './schema.ts';
import type { Address, Order, Shortage } from './shapes.ts';
import { LARGEST_TOTAL, type ShippingMethod, subtotalOf, totalsOf } from './totals.ts';
import { waitWhile } from './wait-while.ts';

export interface Placement {
  cartId: string;
  email: string;
  shippingAddress: Address;
  shippingMethod: ShippingMethod;
}
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
        | 'needs-review';
    }
  | { kind: 'insufficient-stock'; shortages: Shortage[] };

const ATTEMPTS = 5;

/**
 * Makes an order of a cart and waits until it can be paid. The same key and body lead to the same order, however often and
 * however concurrently; a cart has one unpaid order, so an earlier one is undone first.
 */
export async function placeOrder(deps: Deps, request: Request): Promise<Result<Order, PlaceFailure>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const known = await findByKey(deps, request);
    if (known) {
      if (known.requestHash !== requestHash(request.placement)) return err({ kind: 'key-reused' });
      return openedOrder(deps, known.id);
    }
    const drafted = await draftOrder(deps, request);
    if (!drafted.ok) return drafted;
    if (await insertOrder(deps, request, drafted.value)) return openedOrder(deps, drafted.value.id);
    // Somebody was faster with this key or this cart: look again.
  }
  return err({ kind: 'not-opened' });
}

async function findByKey({ database: { db } }: Deps, { owner, key }: Request) {
  const [row] = await db
    .select({ id: orders.id, requestHash: orders.requestHash })
    .from(orders)
    .where(and(eq(orders.owner, owner), eq(orders.idempotencyKey, key)));
  return row;
}

interface Draft {
  id: string;
  cart: StoredCart;
  lines: CurrentLine[];
  country: Country;
}

async function draftOrder(deps: Deps, { owner, key, placement }: Request): Promise<Result<Draft, PlaceFailure>> {
  if (!(await findOwnCart(deps, placement.cartId, owner))) return err({ kind: 'not-found' });
  const country = findCountry(placement.shippingAddress.country);
  if (!country) return err({ kind: 'unknown-country' });
  if (!(await undoEarlier(deps, { cartId: placement.cartId, owner, key }))) return err({ kind: 'not-opened' });

  const cart = await findOwnCart(deps, placement.cartId, owner); // the earlier order may have been paid meanwhile
  if (cart?.status !== 'open') return err({ kind: 'cart-ordered' });
  const current = await currentLines(deps, cart, 0);
  if (!current.ok) return err({ kind: current.error });
  const lines = current.value;
  if (lines.length === 0) return err({ kind: 'empty-cart' });
  const shortages = lines
    .filter((line) => line.available < line.quantity)
    .map(({ variantId, quantity, available }) => ({ variantId, requested: quantity, available }));
  if (shortages.length > 0) return err({ kind: 'insufficient-stock', shortages });
  const { total } = totalsOf({ subtotal: subtotalOf(lines), discount: 0 }, country, placement.shippingMethod);
  if (total > LARGEST_TOTAL) return err({ kind: 'cart-too-large' });
  return ok({ id: uuidv7(), cart, lines, country });
}

/** Stock must not be held twice for one cart. False when the earlier order could not be ended. */
async function undoEarlier(
  deps: Deps,
  { cartId, owner, key }: { cartId: string; owner: string; key: string },
): Promise<boolean> {
  const [earlier] = await deps.database.db
    .select({ id: orders.id, owner: orders.owner, key: orders.idempotencyKey })
    .from(orders)
    .where(and(eq(orders.cartId, cartId), inArray(orders.status, ACTIVE)));
  if (!earlier || (earlier.owner === owner && earlier.key === key)) return true;
  return (await cancelAndWait(deps, earlier.id, 'placed-again')) !== undefined;
}

/** False when the key or the cart has an order by now. */
async function insertOrder(
  { database: { db } }: Deps,
  { owner, key, placement }: Request,
  { id, cart, lines, country }: Draft,
): Promise<boolean> {
  const goods = { subtotal: subtotalOf(lines), discount: 0 };
  const totals = totalsOf(goods, country, placement.shippingMethod);
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(orders)
      .values({
        id,
        number: drawOrderNumber(),
        owner,
        cartId: cart.id,
        email: placement.email,
        shippingAddress: placement.shippingAddress,
        shippingMethod: placement.shippingMethod,
        currency: cart.currency,
        subtotalMinor: totals.subtotal,
        discountMinor: totals.discount,
        shippingMinor: totals.shipping,
        taxMinor: totals.tax,
        totalMinor: totals.total,
        idempotencyKey: key,
        requestHash: requestHash(placement),
      })
      .onConflictDoNothing()
      .returning({ id: orders.id });
    if (!made) return false;
    await tx.insert(orderLines).values(
      lines.map(({ available: _available, gone: _gone, unitPrice, ...line }, position) => ({
        ...line,
        orderId: id,
        position,
        unitPriceMinor: unitPrice,
      })),
    );
    await tx.insert(orderHistory).values({ orderId: id, status: 'pending' });
    return true;
  });
}

/** Starts the workflow and waits for its first news: where to pay, or why not. */
async function openedOrder(deps: Deps, id: string): Promise<Result<Order, PlaceFailure>> {
  let row: OrderRow | undefined = await readOrderRow(deps, id);
  if (row && isOpening(row.status)) {
    if (!(await deps.workflows.start(id))) return err({ kind: 'not-opened' });
    row = await waitWhile(deps, id, isOpening);
  }
  if (!row) return err({ kind: 'not-opened' });
  if (row.status === 'rejected') return err({ kind: 'insufficient-stock', shortages: row.shortages ?? [] });
  if (row.status === 'needs_review') return err({ kind: 'needs-review' });
  return ok(await toOrderShape(deps, row));
}
