import type { Principal } from '@souk/contracts/token';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import type { Market } from './catalogue.ts';
import type { Deps } from './deps.ts';
import { cartColumns, cartOf } from './read-cart.ts';
import { carts } from './schema.ts';
import type { Cart } from './shapes.ts';

const GUEST_SECONDS = 90 * 24 * 3600;

/**
 * An empty cart. It belongs to the user or guest who asks, or else to a new guest; a guest gets a bearer token with it, which
 * reaches this cart, its orders, their payments and what the guest wants to be told. Null for a user who has an open cart: there is
 * never another.
 */
export async function createCart(
  { database: { db }, signer }: Deps,
  principal: Principal | null,
  market: Market,
): Promise<Cart | null> {
  // A guest's id is the whole of their identity, so it must not be guessable from the time.
  const owner = principal && principal.kind !== 'service' ? principal.subject : `guest:${uuidv4()}`;
  const cart = { id: uuidv7(), owner, ...market, status: 'open' as const };
  const [stored] = await db.insert(carts).values(cart).onConflictDoNothing().returning(cartColumns);
  if (!stored) return null;
  if (!owner.startsWith('guest:')) return cartOf(stored, [], null);
  const token = await signer.sign({
    subject: owner,
    audience: ['order', 'payment', 'notification'],
    expiresInSeconds: GUEST_SECONDS,
  });
  return { ...cartOf(stored, [], null), token };
}
