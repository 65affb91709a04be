import type { Principal } from '@souk/contracts/token';
import { err, type Result } from '@souk/service-kit/result';
import { eq, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { cartColumns, findOpenCart, readCart } from './read-cart.ts';
import { carts } from './schema.ts';
import type { Cart } from './shapes.ts';

/** The shopper has seen these; what came since stays. Ids that are not there are fine. */
export async function putNoticesAway(
  deps: Deps,
  { cartId, principal, ids }: { cartId: string; principal: Principal | null; ids: string[] },
): Promise<Result<Cart, 'not-found' | 'cart-ordered' | 'product-unavailable'>> {
  const open = await findOpenCart(deps, cartId, principal);
  if (!open.ok) return open;
  const left = sql`(select coalesce(jsonb_agg(notice order by nth), '[]') from
    jsonb_array_elements(${carts.notices}) with ordinality as kept(notice, nth)
    where not notice ->> 'id' = any(string_to_array(${ids.join(',')}, ',')))`;
  const [cart] = await deps.database.db
    .update(carts)
    .set({ notices: left })
    .where(eq(carts.id, open.value.id))
    .returning(cartColumns);
  return cart ? readCart(deps, cart) : err('not-found');
}
