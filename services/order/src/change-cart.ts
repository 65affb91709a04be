import type { Principal } from '@souk/contracts/token';
import { err, type Result } from '@souk/service-kit/result';
import { isUuid } from '@souk/service-kit/schemas';
import { and, eq, sql } from 'drizzle-orm';
import type { SoldVariant } from './catalogue.ts';
import type { Deps } from './deps.ts';
import { type CodeProblem, normalCode } from './promotion.ts';
import { findOpenCart, readCart, readHeld, type StoredCart } from './read-cart.ts';
import { cartLines, carts } from './schema.ts';
import type { Cart } from './shapes.ts';

export const LARGEST_CART = 50;

export type ChangeFailure =
  | {
      kind: 'not-found' | 'cart-ordered' | 'cart-full' | 'unknown-variant' | 'product-unavailable' | 'currency-changed';
    }
  | { kind: 'insufficient-stock'; available: number };

interface Change {
  cartId: string;
  variantId: string;
  principal: Principal | null;
}

/** Sets a line's quantity, adding the line if it is new. Nothing changes when there is not that much to be had. */
export async function setCartLine(
  deps: Deps,
  { cartId, variantId, principal, quantity }: Change & { quantity: number },
): Promise<Result<Cart, ChangeFailure>> {
  const open = await findOpenCart(deps, cartId, principal);
  if (!open.ok) return err({ kind: open.error });
  const cart = open.value;
  if (!isUuid(variantId)) return err({ kind: 'unknown-variant' });

  const id = variantId.toLowerCase();
  const { currency, locale } = cart;
  const variants = await deps.catalogue.variants([id], { currency, locale, maxAgeMs: 0 });
  if (!variants.ok) return err({ kind: variants.error });
  const variant = variants.value.get(id);
  if (!variant || variant.price.currency !== cart.currency) return err({ kind: 'unknown-variant' });
  if (variant.stock < quantity) {
    const available = variant.stock + (await readHeld(deps, cart.id, id));
    if (available < quantity) return err({ kind: 'insufficient-stock', available });
  }

  const failure = await writeLine(deps, cart, { variant, quantity });
  if (failure) return err({ kind: failure });
  const changed = await readCart(deps, cart);
  return changed.ok ? changed : err({ kind: changed.error });
}

/** Removes a line; one that is not there is fine. */
export async function removeCartLine(
  deps: Deps,
  { cartId, variantId, principal }: Change,
): Promise<Result<Cart, ChangeFailure>> {
  const open = await findOpenCart(deps, cartId, principal);
  if (!open.ok) return err({ kind: open.error });
  const cart = open.value;
  if (isUuid(variantId))
    await deps.database.db
      .delete(cartLines)
      .where(and(eq(cartLines.cartId, cart.id), eq(cartLines.variantId, variantId)));
  const changed = await readCart(deps, cart);
  return changed.ok ? changed : err({ kind: changed.error });
}

export type CodeFailure =
  | {
      kind:
        | 'not-found'
        | 'cart-ordered'
        | 'unknown-code'
        | 'product-unavailable'
        | 'unknown-gift-card'
        | 'payment-unavailable'
        | 'gift-card-declined';
    }
  | { kind: 'gift-card-currency'; currency: string }
  | { kind: 'code-not-applicable'; reason: CodeProblem };

/** Puts a promotion's code into the cart, instead of the one that is there; null takes it out. A code that does nothing is refused. */
export async function setCartCode(
  deps: Deps,
  { cartId, principal, code }: { cartId: string; principal: Principal | null; code: string | null },
): Promise<Result<Cart, CodeFailure>> {
  const open = await findOpenCart(deps, cartId, principal);
  if (!open.ok) return err({ kind: open.error });
  const cart = open.value;
  const changed = await readCart(deps, { ...cart, code: code && normalCode(code) });
  if (!changed.ok) return err({ kind: changed.error });
  const applied = changed.value.code;
  if (code !== null && !applied) return err({ kind: 'unknown-code' });
  if (applied?.problem) return err({ kind: 'code-not-applicable', reason: applied.problem });
  const { db } = deps.database;
  await db
    .update(carts)
    .set({ code: applied?.code ?? null, updatedAt: sql`now()` })
    .where(and(eq(carts.id, cart.id), eq(carts.status, 'open')));
  return changed;
}

/** What a line keeps of a variant. */
export const asSeen = (variant: SoldVariant) => ({
  productId: variant.productId,
  slug: variant.slug,
  sku: variant.sku,
  title: variant.productTitle,
  variantTitle: variant.title,
  options: variant.options,
  image: variant.image,
  unitPriceMinor: variant.price.amount,
});

/** The cart's row is locked while its lines are counted, so that two requests do not both add the last one allowed. */
function writeLine(
  { database: { db } }: Deps,
  { id: cartId, currency }: StoredCart,
  { variant, quantity }: { variant: SoldVariant; quantity: number },
): Promise<'cart-ordered' | 'cart-full' | 'currency-changed' | undefined> {
  const seen = { ...asSeen(variant), quantity };
  return db.transaction(async (tx) => {
    const [open] = await tx
      .update(carts)
      .set({ updatedAt: sql`now()` })
      .where(and(eq(carts.id, cartId), eq(carts.status, 'open')))
      .returning({ currency: carts.currency });
    if (!open) return 'cart-ordered';
    if (open.currency !== currency) return 'currency-changed';
    const others = await tx.$count(
      cartLines,
      and(eq(cartLines.cartId, cartId), sql`${cartLines.variantId} <> ${variant.id}`),
    );
    if (others >= LARGEST_CART) return 'cart-full';
    await tx
      .insert(cartLines)
      .values({ cartId, variantId: variant.id, ...seen })
      .onConflictDoUpdate({ target: [cartLines.cartId, cartLines.variantId], set: seen });
  });
}
