import { BASE_CURRENCY } from '@souk/contracts/money';
import type { Principal } from '@souk/contracts/token';
import { err, type Result } from '@souk/service-kit/result';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Market, Variants } from './catalogue.ts';
import { asSeen } from './change-cart.ts';
import type { Deps } from './deps.ts';
import { asNotice, writeFilled } from './fill-cart.ts';
import { cartColumns, findOpenCart, linesOfCart, readCart, readCartLines, type StoredCart } from './read-cart.ts';
import { cartLines, carts } from './schema.ts';
import type { Cart, CartNotice } from './shapes.ts';

type Failure = 'not-found' | 'cart-ordered' | 'product-unavailable' | 'currency-changed';
type Tx = Parameters<Parameters<Deps['database']['db']['transaction']>[0]>[0];

const TRIES = 3;

/**
 * Shows a cart in another currency or language: every line at its price there, which is then the one that its shopper has seen. What has
 * no price there is left out, as is a gift card of another currency; notices tell of both.
 */
export async function setCartMarket(
  deps: Deps,
  { cartId, principal, market }: { cartId: string; principal: Principal | null; market: Partial<Market> },
): Promise<Result<Cart, Failure>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const open = await findOpenCart(deps, cartId, principal);
    if (!open.ok) return open;
    const cart = open.value;
    const wanted = { currency: market.currency ?? cart.currency, locale: market.locale ?? cart.locale };
    if (wanted.currency === cart.currency && wanted.locale === cart.locale) return readCart(deps, cart);
    const ids = (await readCartLines(deps, cart.id)).map(({ variantId }) => variantId);
    const variants = await deps.catalogue.variants(ids, { ...wanted, maxAgeMs: 0 });
    if (!variants.ok) return variants;
    const changed = await deps.database.db.transaction((tx) =>
      write(tx, cart, { wanted, ids, variants: variants.value }),
    );
    if (changed) return readCart(deps, changed);
  }
  return err('currency-changed');
}

interface Change {
  wanted: Market;
  /** Of the lines whose variants were asked for. */
  ids: readonly string[];
  variants: Variants;
}

/** A line keeps its place and its quantity. */
const AS_INSERTED = Object.fromEntries(
  (['productId', 'slug', 'sku', 'title', 'variantTitle', 'options', 'image', 'unitPriceMinor'] as const).map(
    (column) => [column, sql`excluded.${sql.identifier(cartLines[column].name)}`],
  ),
);

/** Undefined when the cart is no longer what it was: look again. */
async function write(tx: Tx, read: StoredCart, { wanted, ids, variants }: Change): Promise<StoredCart | undefined> {
  const [cart] = await tx.select(cartColumns).from(carts).where(eq(carts.id, read.id)).for('update');
  const lines = cart?.status === 'open' && cart.currency === read.currency ? await linesOfCart(tx, read.id) : undefined;
  if (!cart || !lines || lines.some(({ variantId }) => !ids.includes(variantId))) return undefined;
  const moved = cart.currency !== wanted.currency;
  const kept = lines.flatMap(({ variantId, quantity, unitPriceMinor }) => {
    const variant = variants.get(variantId);
    if (variant?.price.currency !== wanted.currency) return [];
    const seen = asSeen(variant);
    return [{ cartId: cart.id, variantId, quantity, ...seen, ...(moved ? {} : { unitPriceMinor }) }];
  });
  const left = moved ? lines.filter(({ variantId }) => !kept.some((line) => line.variantId === variantId)) : [];
  const notices: CartNotice[] = left.map(({ variantId, title, options, quantity }) =>
    asNotice({ kind: 'unavailable', variantId, title, options, wanted: quantity }),
  );
  if (kept.length > 0)
    await tx
      .insert(cartLines)
      .values(kept)
      .onConflictDoUpdate({ target: [cartLines.cartId, cartLines.variantId], set: AS_INSERTED });
  if (left.length > 0)
    await tx.delete(cartLines).where(
      and(
        eq(cartLines.cartId, cart.id),
        inArray(
          cartLines.variantId,
          left.map(({ variantId }) => variantId),
        ),
      ),
    );
  const held = cart.giftCard?.currency ?? BASE_CURRENCY;
  const foreign = held === wanted.currency ? null : cart.giftCard;
  if (foreign) notices.push(asNotice({ kind: 'gift-card-currency', last4: foreign.last4, currency: held }));
  await writeFilled(tx, cart, { puts: [], notices, ...wanted, ...(foreign ? { giftCard: null } : {}) });
  const [now] = await tx.select(cartColumns).from(carts).where(eq(carts.id, cart.id));
  return now;
}
