import type { Principal } from '@souk/contracts/token';
import { reasonOf } from '@souk/service-kit/reason';
import { err, type Result } from '@souk/service-kit/result';
import { and, eq, sql } from 'drizzle-orm';
import type { CodeFailure } from './change-cart.ts';
import type { Deps } from './deps.ts';
import type { GiftCard } from './peers.ts';
import { findOpenCart, readCart } from './read-cart.ts';
import { carts } from './schema.ts';
import type { Cart } from './shapes.ts';

/** A gift card with what is on it now; null where there is none (any more). */
export async function findGift(
  { peers, log }: Pick<Deps, 'peers' | 'log'>,
  by: { code: string } | { id: string },
): Promise<GiftCard | null | 'payment-unavailable'> {
  try {
    return await peers.findGiftCard('code' in by ? { code: by.code } : { id: by.id });
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'a gift card could not be read');
    return 'payment-unavailable';
  }
}

/** Has the cart paid with a gift card, as far as that goes, instead of the one before; null takes it out. */
export async function setCartGiftCard(
  deps: Deps,
  { cartId, principal, code }: { cartId: string; principal: Principal | null; code: string | null },
): Promise<Result<Cart, CodeFailure>> {
  const open = await findOpenCart(deps, cartId, principal);
  if (!open.ok) return err({ kind: open.error });
  const cart = open.value;
  const found = code === null ? null : await findGift(deps, { code });
  if (found === 'payment-unavailable') return err({ kind: found });
  if (code !== null && !found) return err({ kind: 'unknown-gift-card' });
  if (found && found.balance.currency !== cart.currency)
    return err({ kind: 'gift-card-currency', currency: found.balance.currency });
  if (found?.balance.amount === 0) return err({ kind: 'gift-card-declined' });
  const giftCard = found && { id: found.id, last4: found.last4, currency: cart.currency };
  const { db } = deps.database;
  await db
    .update(carts)
    .set({ giftCard, updatedAt: sql`now()` })
    .where(and(eq(carts.id, cart.id), eq(carts.status, 'open'), eq(carts.currency, cart.currency)));
  const changed = await readCart(deps, { ...cart, giftCard });
  return changed.ok ? changed : err({ kind: changed.error });
}
