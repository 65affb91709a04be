import { BASE_CURRENCY } from '@souk/contracts/money';
import type { Principal, Verifier } from '@souk/contracts/token';
import { err, type Result } from '@souk/service-kit/result';
import { isUuid } from '@souk/service-kit/schemas';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { cancelAndWait } from './cancel-order.ts';
import type { Market } from './catalogue.ts';
import { createCart } from './create-cart.ts';
import type { Deps } from './deps.ts';
import { asNotice, fill, writeFilled } from './fill-cart.ts';
import { mergeWishlists } from './merge-wishlists.ts';
import { ACTIVE } from './order.ts';
import {
  cartColumns,
  findCart,
  findUsersCart,
  linesOfCart,
  readCart,
  readCartLines,
  type StoredCart,
} from './read-cart.ts';
import { cartLines, carts, orders } from './schema.ts';
import type { Cart } from './shapes.ts';

type User = Extract<Principal, { kind: 'user' }>;
interface GuestCart {
  cartId: string;
  /** The bearer token that the guest got with it. */
  token: string;
}
export type MergeFailure = 'not-found' | 'product-unavailable' | 'not-known-yet';
type Tx = Parameters<Parameters<Deps['database']['db']['transaction']>[0]>[0];

const TRIES = 5;

/**
 * What a guest has put into a cart goes into that of the user whom the guest turned out to be, once however often it is asked, and the
 * guest's cart is closed. What could not be taken over stays with the cart as a notice. `not-found`, and nothing changes, for a cart
 * that the token does not open, or that went to somebody else.
 */
export async function mergeGuestCart(
  deps: Deps & { verifier: Verifier },
  user: User,
  { cartId, token }: GuestCart,
): Promise<Result<Cart, MergeFailure>> {
  const guest = await deps.verifier.verify(token);
  if (guest?.kind !== 'guest' || !isUuid(cartId)) return err('not-found');
  for (let tries = 0; tries < TRIES; tries++) {
    const from = await findCart(deps, cartId, guest);
    if (!from || from.owner !== guest.subject) return err('not-found');
    if (from.status === 'merged' && !(await wentTo(deps, cartId, user))) return err('not-found');
    await mergeWishlists(deps, { guest: guest.subject, user: user.subject });
    const into = await mustHaveCart(deps, user, from);
    if (from.status !== 'open') return readCart(deps, into);
    // An unpaid order of either holds stock, and a cart that is paid is gone with all that came into it since.
    const brings = (await readCartLines(deps, cartId)).length > 0;
    for (const id of brings ? [cartId, into.id] : [])
      if (!(await endUnpaidOrder(deps, id))) return err('not-known-yet');
    const merged = await moveLines(deps, from, into);
    if (merged === 'product-unavailable') return err(merged);
    if (merged === 'changed') continue;
    return readCart(deps, merged);
  }
  return err('not-known-yet');
}

async function wentTo({ database: { db } }: Deps, cartId: string, { subject }: User): Promise<boolean> {
  const into = alias(carts, 'into_cart');
  const [cart] = await db
    .select({ owner: into.owner })
    .from(carts)
    .innerJoin(into, eq(into.id, carts.mergedInto))
    .where(eq(carts.id, cartId));
  return cart?.owner === subject;
}

/** The user's open cart, made for that market where there is none. */
export async function mustHaveCart(deps: Deps, user: User, { currency, locale }: Market): Promise<StoredCart> {
  const found = await findUsersCart(deps, user);
  if (found) return found;
  await createCart(deps, user, { currency, locale });
  const made = await findUsersCart(deps, user);
  if (!made) throw new Error('a cart was ordered in the moment it was made');
  return made;
}

async function endUnpaidOrder(deps: Deps, cartId: string): Promise<boolean> {
  const [active] = await deps.database.db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.cartId, cartId), inArray(orders.status, ACTIVE)));
  return !active || (await cancelAndWait(deps, active.id, 'cart-merged')) !== undefined;
}

/** `changed`: one of the carts is no longer what it was; look again. */
async function moveLines(
  deps: Deps,
  { id: fromId }: StoredCart,
  { id: intoId, currency, locale }: StoredCart,
): Promise<StoredCart | 'changed' | 'product-unavailable'> {
  const asked = new Set((await readCartLines(deps, fromId)).map(({ variantId }) => variantId));
  const variants = await deps.catalogue.variants([...asked], { currency, locale, maxAgeMs: 0 });
  if (!variants.ok) return variants.error;
  return deps.database.db.transaction(async (tx) => {
    const from = await lockOpen(tx, fromId);
    const into = await lockOpen(tx, intoId);
    if (!from || !into || into.currency !== currency) return 'changed';
    // Of another currency, they cost what they cost in the user's today.
    const wanted = (await linesOfCart(tx, fromId)).map(({ unitPriceMinor, ...line }) =>
      from.currency === currency ? { ...line, unitPriceMinor } : line,
    );
    const lines = await linesOfCart(tx, intoId);
    if (wanted.some(({ variantId }) => !asked.has(variantId))) return 'changed';
    const sum = (there: number, more: number) => there + more;
    const filled = fill({ lines, wanted, variants: variants.value, currency, goal: sum });
    const { notices, ...taken } = takeOver(from, into);
    const came = lines.length > 0 ? unitsThatCame(lines, filled.puts) : 0;
    await writeFilled(tx, into, {
      ...taken,
      puts: filled.puts,
      notices: [...(came > 0 ? [asNotice({ kind: 'merged', quantity: came })] : []), ...filled.notices, ...notices],
    });
    await tx.delete(cartLines).where(eq(cartLines.cartId, fromId));
    await tx
      .update(carts)
      .set({ status: 'merged', mergedInto: intoId, code: null, giftCard: null, updatedAt: sql`now()` })
      .where(eq(carts.id, fromId));
    const [now] = await tx.select(cartColumns).from(carts).where(eq(carts.id, intoId));
    return now ?? 'changed';
  });
}

function unitsThatCame(
  lines: readonly { variantId: string; quantity: number }[],
  puts: readonly { variant: { id: string }; quantity: number }[],
): number {
  const before = new Map(lines.map(({ variantId, quantity }) => [variantId, quantity]));
  return puts.reduce((units, { variant, quantity }) => units + quantity - (before.get(variant.id) ?? 0), 0);
}

async function lockOpen(tx: Tx, id: string): Promise<StoredCart | undefined> {
  const [cart] = await tx.select(cartColumns).from(carts).where(eq(carts.id, id)).for('update');
  return cart?.status === 'open' ? cart : undefined;
}

/** A code and a gift card go along where the user's cart has none, and the card pays in its currency; else they are told of. */
function takeOver(from: StoredCart, into: StoredCart) {
  const { code } = from;
  const held = from.giftCard?.currency ?? BASE_CURRENCY;
  const foreign = held === into.currency ? null : from.giftCard;
  const giftCard = foreign ? null : from.giftCard;
  const codeLeft = code !== null && into.code !== null && code !== into.code;
  const cardLeft = giftCard !== null && into.giftCard !== null && giftCard.id !== into.giftCard.id;
  return {
    code: into.code ?? code,
    giftCard: into.giftCard ?? giftCard,
    notices: [
      ...(codeLeft ? [asNotice({ kind: 'code-left', code })] : []),
      ...(cardLeft ? [asNotice({ kind: 'gift-card-left', last4: giftCard.last4 })] : []),
      ...(foreign ? [asNotice({ kind: 'gift-card-currency', last4: foreign.last4, currency: held })] : []),
    ],
  };
}
