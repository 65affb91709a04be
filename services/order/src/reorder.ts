import type { Principal } from '@souk/contracts/token';
import { err, ok, type Result } from '@souk/service-kit/result';
import { eq } from 'drizzle-orm';
import type { Market } from './catalogue.ts';
import { createCart } from './create-cart.ts';
import type { Deps } from './deps.ts';
import { fill, writeFilled } from './fill-cart.ts';
import { mustHaveCart } from './merge-carts.ts';
import { cartColumns, findCart, findOpenCart, linesOfCart, readCart, type StoredCart } from './read-cart.ts';
import type { OrderRow } from './read-orders.ts';
import { carts } from './schema.ts';
import type { Cart } from './shapes.ts';

export type ReorderFailure = 'not-found' | 'cart-ordered' | 'product-unavailable' | 'currency-changed';

/**
 * Puts what was in an order, and is still sold, into a cart: then it has at least as many of each as the order had, so asking twice is
 * asking once. What could not be put there is a notice of the cart. Without `cartId` it is the user's own, or a guest's new one
 * in the order's currency and language. Prices are today's in the cart's currency.
 */
export async function reorder(
  deps: Deps,
  order: OrderRow,
  { principal, cartId }: { principal: Exclude<Principal, { kind: 'service' }>; cartId: string | undefined },
): Promise<Result<Cart, ReorderFailure>> {
  const found = await cartFor(deps, principal, { cartId, market: order });
  if (!found.ok) return found;
  const { currency, locale } = found.value;
  const variants = await deps.catalogue.variants(
    order.lines.map(({ variantId }) => variantId),
    { currency, locale, maxAgeMs: 0 },
  );
  if (!variants.ok) return variants;
  const wanted = order.lines.map(({ unitPriceMinor: _then, ...line }) => line);
  const filled = await deps.database.db.transaction(async (tx) => {
    const [cart] = await tx.select(cartColumns).from(carts).where(eq(carts.id, found.value.id)).for('update');
    if (cart?.status !== 'open') return 'cart-ordered';
    if (cart.currency !== currency) return 'currency-changed';
    const lines = await linesOfCart(tx, cart.id);
    await writeFilled(tx, cart, fill({ lines, wanted, variants: variants.value, currency, goal: Math.max }));
    const [now] = await tx.select(cartColumns).from(carts).where(eq(carts.id, cart.id));
    return now ?? 'cart-ordered';
  });
  return typeof filled === 'string' ? err(filled) : readCart(deps, filled);
}

async function cartFor(
  deps: Deps,
  principal: Exclude<Principal, { kind: 'service' }>,
  { cartId, market }: { cartId: string | undefined; market: Market },
): Promise<Result<StoredCart, 'not-found' | 'cart-ordered'>> {
  if (cartId !== undefined) return findOpenCart(deps, cartId, principal);
  if (principal.kind === 'user') return ok(await mustHaveCart(deps, principal, market));
  const { currency, locale } = market;
  const made = await createCart(deps, principal, { currency, locale });
  const cart = made && (await findCart(deps, made.id, principal));
  return cart ? ok(cart) : err('not-found');
}
