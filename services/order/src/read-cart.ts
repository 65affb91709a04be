import type { Locale } from '@souk/contracts/locale';
import type { Currency } from '@souk/contracts/money';
import type { Principal } from '@souk/contracts/token';
import { prepared } from '@souk/service-kit/prepared';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, asc, eq, inArray, like, type Placeholder, sql } from 'drizzle-orm';
import { type AppliedCode, applyCode } from './apply-code.ts';
import type { Variants } from './catalogue.ts';
import type { Deps } from './deps.ts';
import { HOLDING } from './order.ts';
import { cartLines, carts, orderLines, orders } from './schema.ts';
import type { Cart, CartNotice, GiftCardName } from './shapes.ts';
import { LARGEST_QUANTITY, subtotalOf } from './totals.ts';

/** How old a price may be that a cart shows. Placing an order always asks afresh. */
const SHOWN_AGE_MS = 2_000;

export interface StoredCart {
  id: string;
  owner: string;
  currency: Currency;
  locale: Locale;
  status: Cart['status'];
  code: string | null;
  giftCard: GiftCardName | null;
  notices: CartNotice[];
}

export const cartColumns = {
  id: carts.id,
  owner: carts.owner,
  currency: carts.currency,
  locale: carts.locale,
  status: carts.status,
  code: carts.code,
  giftCard: carts.giftCard,
  notices: carts.notices,
};
const cartById = prepared((db: Deps['database']['db']) =>
  db
    .select(cartColumns)
    .from(carts)
    .where(eq(carts.id, sql.placeholder('id')))
    .prepare('cart_by_id'),
);

const openCartOfUser = prepared((db: Deps['database']['db']) =>
  db
    .select(cartColumns)
    .from(carts)
    .where(and(eq(carts.owner, sql.placeholder('owner')), eq(carts.status, 'open'), like(carts.owner, 'user:%')))
    .prepare('open_cart_of_user'),
);

/** A user's cart; undefined where there is none, and for everybody else: guests know theirs by its id. */
export async function findUsersCart(
  { database: { db } }: Pick<Deps, 'database'>,
  principal: Principal | null,
): Promise<StoredCart | undefined> {
  if (principal?.kind !== 'user') return undefined;
  const [cart] = await openCartOfUser(db).execute({ owner: principal.subject });
  return cart;
}

/** In place of an id: the open cart of the user who asks. */
export const CURRENT = 'current';

export async function findCart(
  deps: Pick<Deps, 'database'>,
  id: string,
  principal: Principal | null,
): Promise<StoredCart | undefined> {
  if (id === CURRENT) return findUsersCart(deps, principal);
  const [cart] = await cartById(deps.database.db).execute({ id });
  return cart;
}

/** The cart, if it belongs to whoever asks: only they change it. */
export async function findOpenCart(
  deps: Deps,
  id: string,
  principal: Principal | null,
): Promise<Result<StoredCart, 'not-found' | 'cart-ordered'>> {
  const cart = await findCart(deps, id, principal);
  if (!cart || cart.owner !== principal?.subject) return err('not-found');
  return cart.status === 'open' ? ok(cart) : err('cart-ordered');
}

/**
 * The lines of a cart as stored. `held` is what the cart's own unpaid order has reserved: it is theirs to buy, though the
 * product service no longer counts it as stock.
 */
export const readCartLines = ({ database: { db } }: Pick<Deps, 'database'>, cartId: string) =>
  preparedLines(db).execute({ cartId });

const preparedLines = prepared((db: Deps['database']['db']) =>
  linesOfCart(db, sql.placeholder('cartId')).prepare('lines_of_cart'),
);

/** The same, as a query in a transaction. */
export function linesOfCart(db: Pick<Deps['database']['db'], 'select'>, cartId: string | Placeholder) {
  const held = db
    .select({ variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(eq(orders.cartId, cartId), inArray(orders.status, HOLDING)))
    .as('held');
  return db
    .select({
      variantId: cartLines.variantId,
      productId: cartLines.productId,
      slug: cartLines.slug,
      sku: cartLines.sku,
      title: cartLines.title,
      variantTitle: cartLines.variantTitle,
      options: cartLines.options,
      image: cartLines.image,
      unitPriceMinor: cartLines.unitPriceMinor,
      quantity: cartLines.quantity,
      held: sql<number>`coalesce(${held.quantity}, 0)::int`,
    })
    .from(cartLines)
    .leftJoin(held, eq(held.variantId, cartLines.variantId))
    .where(eq(cartLines.cartId, cartId))
    .orderBy(asc(cartLines.position));
}
export type StoredLine = Awaited<ReturnType<typeof readCartLines>>[number];

/** How many of one variant the cart's own unpaid order has reserved. */
export async function readHeld({ database: { db } }: Deps, cartId: string, variantId: string): Promise<number> {
  const [line] = await db
    .select({ quantity: orderLines.quantity })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(eq(orders.cartId, cartId), inArray(orders.status, HOLDING), eq(orderLines.variantId, variantId)));
  return line?.quantity ?? 0;
}

/** A stored line at today's price, or as last seen when the variant is gone or priced in another currency. */
export function currentLine(line: StoredLine, { variants, currency }: { variants: Variants; currency: string }) {
  const { unitPriceMinor, held, ...stored } = line;
  const variant = variants.get(line.variantId);
  if (!variant || variant.price.currency !== currency)
    return { ...stored, unitPrice: unitPriceMinor, seenPrice: unitPriceMinor, available: 0, gone: true };
  return {
    ...stored,
    productId: variant.productId,
    slug: variant.slug,
    sku: variant.sku,
    title: variant.productTitle,
    variantTitle: variant.title,
    options: variant.options,
    image: variant.image,
    unitPrice: variant.price.amount,
    seenPrice: unitPriceMinor,
    available: variant.stock + held,
    gone: false,
  };
}
export type CurrentLine = ReturnType<typeof currentLine>;

export function cartOf(cart: StoredCart, lines: readonly CurrentLine[], applied: AppliedCode | null): Cart {
  const money = (amount: number) => ({ amount, currency: cart.currency });
  return {
    id: cart.id,
    status: cart.status,
    lines: lines.map(({ gone, available, unitPrice, seenPrice, ...line }) => ({
      ...line,
      unitPrice: money(unitPrice),
      previousUnitPrice: seenPrice === unitPrice ? null : money(seenPrice),
      total: money(unitPrice * line.quantity),
      available: Math.min(available, LARGEST_QUANTITY),
      problems: gone ? ['unavailable' as const] : available < line.quantity ? ['insufficient-stock' as const] : [],
    })),
    quantity: lines.reduce((units, line) => units + line.quantity, 0),
    subtotal: money(subtotalOf(lines)),
    discount: money(applied?.reduction.discount ?? 0),
    code: applied && {
      code: applied.code,
      name: applied.name,
      freeShipping: applied.reduction.freeShipping,
      problem: applied.problem,
    },
    giftCard: cart.giftCard && { last4: cart.giftCard.last4 },
    currency: cart.currency,
    locale: cart.locale,
    notices: cart.notices,
  };
}

/** The lines at today's prices and stock. A cart that is done has none left. */
export async function currentLines(
  deps: Deps,
  cart: StoredCart,
  maxAgeMs = SHOWN_AGE_MS,
): Promise<Result<CurrentLine[], 'product-unavailable'>> {
  const stored = cart.status !== 'open' ? [] : await readCartLines(deps, cart.id);
  if (stored.length === 0) return ok([]);
  const ids = stored.map((line) => line.variantId);
  // What is held was stock a moment ago: only a fresh count does not show it twice.
  const held = stored.some((line) => line.held > 0);
  const { currency, locale } = cart;
  const variants = await deps.catalogue.variants(ids, { currency, locale, maxAgeMs: held ? 0 : maxAgeMs });
  if (!variants.ok) return variants;
  return ok(stored.map((line) => currentLine(line, { variants: variants.value, currency })));
}

export async function readCart(deps: Deps, cart: StoredCart): Promise<Result<Cart, 'product-unavailable'>> {
  const lines = await currentLines(deps, cart);
  return lines.ok ? ok(cartOf(cart, lines.value, await applyCode(deps, cart, lines.value))) : lines;
}
