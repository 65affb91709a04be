import type { operations } from '@souk/contracts/order';
import { problemSchema } from '@souk/contracts/problem';
import { problemError, unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import type { CartView } from '../features/view-cart/cart-view.ts';
import { bff } from './bff.ts';
import { bearer, type Context, rememberCart, type Shopper, shopperOf } from './visitor.ts';

export type Cart = operations['readCart']['responses'][200]['content']['application/json'];

/**
 * The visitor's open cart, in the currency and language of the visitor; null where there is none, or none that this visitor may see, or
 * one that is ordered.
 */
export async function readCart(context: Context, shopper: Shopper | null): Promise<Cart | null> {
  if (!shopper) return null;
  const answer = await context.services.order.GET('/carts/{id}', {
    params: { path: { id: shopper.cartId } },
    headers: bearer(shopper),
  });
  const { status } = answer.response;
  if (status === 404 || status === 401) return null;
  const cart = unwrap(answer);
  return cart.status === 'open' ? following(context, shopper, cart) : null;
}

/** The cart follows the visitor who has changed currency or language. Where it cannot just now, it is what it was. */
async function following({ services, currency, locale }: Context, shopper: Shopper, cart: Cart): Promise<Cart> {
  if (cart.currency === currency && cart.locale === locale) return cart;
  const { data } = await services.order.PATCH('/carts/{id}', {
    params: { path: { id: cart.id } },
    body: { currency, locale },
    headers: bearer(shopper),
  });
  return data ?? cart;
}

/** A new cart: the user's, or of the same guest where the cookie still names one. */
export async function newCart(context: Context, known: Shopper | null): Promise<{ shopper: Shopper; cart: Cart }> {
  const { currency, locale } = context;
  const make = (headers: Record<string, string>) =>
    context.services.order.POST('/carts', { body: { currency, locale }, headers });
  let answer = await make(known ? bearer(known) : {});
  if (answer.response.status === 401 && !known?.user) answer = await make({}); // a token that is no longer good
  const cart = unwrap(answer);
  const shopper = known?.user ? known : { cartId: cart.id, token: cart.token ?? known?.token ?? '', user: null };
  rememberCart(context, shopper);
  return { shopper, cart: await following(context, shopper, cart) };
}

export function toView(cart: Cart | null): CartView {
  if (!cart) return { id: null, lines: [], quantity: 0, subtotal: null, discount: null, code: null, notices: [] };
  return {
    id: cart.id,
    lines: cart.lines.map((line) => ({
      variantId: line.variantId,
      slug: line.slug,
      title: line.title,
      variantTitle: line.variantTitle,
      options: line.options,
      image: line.image,
      quantity: line.quantity,
      available: line.available,
      unitPrice: line.unitPrice,
      previousUnitPrice: line.previousUnitPrice,
      total: line.total,
      problems: line.problems,
    })),
    quantity: cart.quantity,
    subtotal: cart.subtotal,
    discount: cart.discount,
    code: cart.code,
    notices: cart.notices,
  };
}

/** What a change of the cart answers, as its pages show it; a cart that is gone meanwhile is an empty one. */
export const viewOf = (answer: { data?: Cart; error?: unknown; response: Response }): CartView =>
  toView(answer.response.status === 404 ? null : unwrap<Cart>(answer));

async function putLine(
  { services }: Context,
  shopper: Shopper,
  { variantId, quantity }: { variantId: string; quantity: number },
) {
  return services.order.PUT('/carts/{id}/lines/{variantId}', {
    params: { path: { id: shopper.cartId, variantId } },
    body: { quantity },
    headers: bearer(shopper),
  });
}

const variantId = z.uuid();
const quantity = z.int().min(1).max(99);

/** What a shopper can do with the cart. Every answer is the cart as it is then. */
export const cartProcedures = {
  read: bff.procedure.query(async ({ ctx }) => toView(await readCart(ctx, await shopperOf(ctx)))),

  /** Adding what is there already adds up. */
  add: bff.procedure.input(z.strictObject({ variantId, quantity })).mutation(async ({ ctx, input }) => {
    const known = await shopperOf(ctx);
    const existing = await readCart(ctx, known);
    const { shopper, cart } = existing && known ? { shopper: known, cart: existing } : await newCart(ctx, known);
    const already = cart.lines.find((line) => line.variantId === input.variantId)?.quantity ?? 0;
    const answer = await putLine(ctx, shopper, { variantId: input.variantId, quantity: already + input.quantity });
    if (answer.error && already > 0) throw shortOf(ctx, answer.error, already);
    return toView(unwrap(answer));
  }),

  setQuantity: bff.procedure.input(z.strictObject({ variantId, quantity })).mutation(async ({ ctx, input }) => {
    const shopper = await shopperOf(ctx);
    if (!shopper) return toView(null);
    return viewOf(await putLine(ctx, shopper, input));
  }),

  remove: bff.procedure.input(z.strictObject({ variantId })).mutation(async ({ ctx, input }) => {
    const shopper = await shopperOf(ctx);
    if (!shopper) return toView(null);
    const path = { id: shopper.cartId, variantId: input.variantId };
    const answer = await ctx.services.order.DELETE('/carts/{id}/lines/{variantId}', {
      params: { path },
      headers: bearer(shopper),
    });
    return viewOf(answer);
  }),

  /** The shopper has seen what there was to be told. */
  putNoticesAway: bff.procedure
    .input(z.strictObject({ ids: z.array(z.uuid()).min(1).max(100) }))
    .mutation(async ({ ctx, input }) => {
      const shopper = await shopperOf(ctx);
      if (!shopper) return toView(null);
      const answer = await ctx.services.order.DELETE('/carts/{id}/notices', {
        params: { path: { id: shopper.cartId }, query: { ids: input.ids.join() } },
        headers: bearer(shopper),
      });
      return viewOf(answer);
    }),
};

/** "Only 3 left" puzzles whoever has them in the cart already. */
function shortOf({ words }: Context, error: unknown, already: number) {
  const parsed = problemSchema.safeParse(error);
  if (!parsed.success) throw new Error('the order service answered no problem');
  const problem = parsed.data;
  return problemError(
    problem.status === 409
      ? {
          ...problem,
          inCart: already,
          detail: words('errors')('inCart', { detail: problem.detail ?? problem.title, count: already }),
        }
      : problem,
  );
}
