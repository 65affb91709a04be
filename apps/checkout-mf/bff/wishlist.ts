import type { operations } from '@souk/contracts/order';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import type { WishlistView } from '../features/wishlist/wishlist-view.ts';
import { bff } from './bff.ts';
import { newCart } from './cart.ts';
import { bearer, type Context, mustBeShopper, type Shopper, shopperOf } from './visitor.ts';

type Wishlist = operations['readWishlist']['responses'][200]['content']['application/json'];

const NOTHING: WishlistView = { items: [], shareToken: null };
/** In whose prices and texts. */
const market = ({ locale, currency }: Context) => ({ locale, currency });

const toItem = (item: Omit<Wishlist['items'][number], 'addedAt'>): WishlistView['items'][number] => ({
  variantId: item.variantId,
  slug: item.slug,
  title: item.title,
  variantTitle: item.variantTitle,
  options: item.options,
  image: item.image,
  price: item.price,
  available: item.available,
});
const toView = ({ items, shareToken }: Wishlist): WishlistView => ({ items: items.map(toItem), shareToken });

/** The visitor's list; an empty one for somebody who is nobody yet, or whose token is no longer good. */
export async function readWishlist(context: Context, shopper: Shopper | null): Promise<WishlistView> {
  if (!shopper) return NOTHING;
  const answer = await context.services.order.GET('/wishlists/current', {
    params: { query: market(context) },
    headers: bearer(shopper),
  });
  return answer.response.status === 401 ? NOTHING : toView(unwrap(answer));
}

/** What somebody shares; null where the link leads nowhere. */
export async function readShared(context: Context, token: string): Promise<WishlistView['items'] | null> {
  const answer = await context.services.order.GET('/shared-wishlists/{token}', {
    params: { path: { token }, query: market(context) },
  });
  return answer.response.status === 404 ? null : unwrap(answer).items.map(toItem);
}

const one = z.strictObject({ variantId: z.uuid() });

/** What a visitor does with the list. A guest is somebody from the first thing saved on. */
export const wishlistProcedures = {
  save: bff.procedure.input(one).mutation(async ({ ctx, input }) => {
    const put = (shopper: Shopper) =>
      ctx.services.order.PUT('/wishlists/current/items/{variantId}', {
        params: { path: input, query: market(ctx) },
        headers: bearer(shopper),
      });
    const known = await shopperOf(ctx);
    let answer = known && (await put(known));
    if (!answer || (answer.response.status === 401 && !known?.user))
      answer = await put((await newCart(ctx, known)).shopper);
    return toView(unwrap(answer));
  }),

  remove: bff.procedure.input(one).mutation(async ({ ctx, input }) => {
    const shopper = await shopperOf(ctx);
    if (!shopper) return NOTHING;
    const params = { path: input, query: market(ctx) };
    return toView(
      unwrap(
        await ctx.services.order.DELETE('/wishlists/current/items/{variantId}', { params, headers: bearer(shopper) }),
      ),
    );
  }),

  share: bff.procedure.mutation(async ({ ctx }) => {
    const headers = bearer(await mustBeShopper(ctx));
    return unwrap(await ctx.services.order.POST('/wishlists/current/share', { headers })).shareToken;
  }),

  endSharing: bff.procedure.mutation(async ({ ctx }) => {
    const headers = bearer(await mustBeShopper(ctx));
    const { response, error } = await ctx.services.order.DELETE('/wishlists/current/share', { headers });
    if (!response.ok) unwrap({ error, response });
  }),
};
