import { eq, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { v7 as uuidv7 } from 'uuid';
import type { SoldVariant, Variants } from './catalogue.ts';
import { asSeen, LARGEST_CART } from './change-cart.ts';
import type { StoredLine } from './read-cart.ts';
import { cartLines, carts } from './schema.ts';
import type { CartNotice } from './shapes.ts';
import { LARGEST_QUANTITY } from './totals.ts';

/** What else is to be in a cart. */
export interface WantedLine {
  variantId: string;
  title: string;
  options: Record<string, string>;
  quantity: number;
  /** What the shopper saw that it costs; today's price where that is left out. */
  unitPriceMinor?: number;
}
interface Filling {
  lines: readonly Pick<StoredLine, 'variantId' | 'quantity' | 'held'>[];
  wanted: readonly WantedLine[];
  variants: Variants;
  currency: string;
  /** How many it shall be, of those that are there and those that are wanted. */
  goal(there: number, wanted: number): number;
}
interface Filled {
  puts: { variant: SoldVariant; quantity: number; unitPriceMinor: number }[];
  notices: CartNotice[];
}
type Draft = CartNotice extends infer One ? (One extends CartNotice ? Omit<One, 'id'> : never) : never;

export const asNotice = (draft: Draft): CartNotice => ({ id: uuidv7(), ...draft }) as CartNotice;

/** As much of what is wanted as can be had and fits into a cart, and a notice of everything else. What is there already stays. */
export function fill({ lines, wanted, variants, currency, goal }: Filling): Filled {
  const there = new Map(lines.map((line) => [line.variantId, line]));
  const puts: Filled['puts'] = [];
  const notices: CartNotice[] = [];
  let places = LARGEST_CART - there.size;
  for (const { variantId, title, options, quantity, unitPriceMinor } of wanted) {
    const line = { variantId, title, options };
    const { quantity: had = 0, held = 0 } = there.get(variantId) ?? {};
    const asked = goal(had, quantity);
    const variant = variants.get(variantId);
    const most = variant?.price.currency === currency ? Math.min(variant.stock + held, LARGEST_QUANTITY) : 0;
    const now = Math.max(had, Math.min(asked, most));
    if (!variant || most === 0) notices.push(asNotice({ kind: 'unavailable', ...line, wanted: quantity }));
    else if (had === 0 && places === 0) notices.push(asNotice({ kind: 'cart-full', ...line, wanted: quantity }));
    else {
      if (now < asked) notices.push(asNotice({ kind: 'fewer', ...line, wanted: asked, quantity: now }));
      if (had === 0) places -= 1;
      if (now > had) puts.push({ variant, quantity: now, unitPriceMinor: unitPriceMinor ?? variant.price.amount });
    }
  }
  return { puts, notices };
}

const MOST_NOTICES = 100;

/** Writes what a locked cart is filled with, and adds the notices to those that its shopper has not put away. */
export async function writeFilled(
  tx: Pick<PostgresJsDatabase, 'insert' | 'update'>,
  cart: { id: string; notices: CartNotice[] },
  {
    puts,
    notices,
    ...more
  }: Filled & Partial<Pick<typeof carts.$inferInsert, 'code' | 'giftCard' | 'currency' | 'locale'>>,
): Promise<void> {
  const rows = puts.map(({ variant, quantity, unitPriceMinor }) => ({
    cartId: cart.id,
    variantId: variant.id,
    ...asSeen(variant),
    unitPriceMinor,
    quantity,
  }));
  if (rows.length > 0)
    await tx
      .insert(cartLines)
      .values(rows)
      .onConflictDoUpdate({
        target: [cartLines.cartId, cartLines.variantId],
        set: { quantity: sql`excluded.quantity` },
      });
  const all = [...cart.notices, ...notices].slice(-MOST_NOTICES);
  await tx
    .update(carts)
    .set({ ...more, notices: all, updatedAt: sql`now()` })
    .where(eq(carts.id, cart.id));
}
