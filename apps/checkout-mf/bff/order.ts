import type { operations } from '@souk/contracts/order';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { keepAddress } from './addresses.ts';
import { bff } from './bff.ts';
import { readCart, toView } from './cart.ts';
import { shippingMethod } from './checkout.ts';
import { bearer, type Context, mustBeShopper, rememberCart, type Shopper, shopperOf } from './visitor.ts';

export type Order = operations['readOrder']['responses'][200]['content']['application/json'];

const text = (max: number) => z.string().max(max);
const address = z.strictObject({
  fullName: text(200),
  address: text(300),
  address2: text(300).optional(),
  city: text(200),
  region: text(200).optional(),
  postalCode: text(50),
  country: text(2),
  phone: text(50).optional(),
});
const placement = z.strictObject({
  key: z.uuid(),
  email: text(300),
  shippingAddress: address,
  /** Left out: the same. */
  billingAddress: address.optional(),
  shippingMethod,
  // left out by pages of earlier builds
  expectedTotal: z.strictObject({ amount: z.int().min(0), currency: z.string().length(3) }).optional(),
  /** The cart on the page: sent again after its answer was lost, a user's order is of that one, not of the cart that came after it. */
  cartId: z.uuid().optional(),
  saveAddress: z.boolean().default(false),
});
const returnRequest = z.strictObject({
  id: z.uuid(),
  key: z.uuid(),
  lines: z
    .array(z.strictObject({ variantId: z.uuid(), quantity: z.int().min(1).max(99) }))
    .min(1)
    .max(100),
  reason: text(1000).optional(),
});

/** The visitor's own order, or null. */
export async function readOrder({ services }: Context, shopper: Shopper | null, id: string): Promise<Order | null> {
  if (!shopper) return null;
  const answer = await services.order.GET('/orders/{id}', { params: { path: { id } }, headers: bearer(shopper) });
  return answer.response.status === 404 || answer.response.status === 401 ? null : unwrap(answer);
}

const noSuchOrder = ({ words }: Context) =>
  new TRPCError({ code: 'NOT_FOUND', message: words('errors')('noSuchOrder') });

async function mustOwn(context: Context): Promise<Shopper> {
  const shopper = await shopperOf(context);
  if (!shopper) throw noSuchOrder(context);
  return shopper;
}

/** What a shopper can do with an order. `key` is made when a form is sent: a double click and a retry are one order, one return. */
export const orderProcedures = {
  /** `expectedTotal` is what the page shows: prices that changed since are told, not charged. */
  place: bff.procedure.input(placement).mutation(async ({ ctx, input: { key, cartId, saveAddress, ...order } }) => {
    const shopper = await mustBeShopper(ctx);
    const ofUser = shopper.user ? (cartId ?? (await readCart(ctx, shopper))?.id) : undefined;
    const answer = await ctx.services.patientOrder.POST('/orders', {
      params: { header: { 'idempotency-key': key } },
      body: { cartId: ofUser ?? shopper.cartId, locale: ctx.locale, ...order },
      headers: bearer(shopper),
    });
    const { id, paymentUrl } = unwrap(answer);
    if (saveAddress) await keepAddress(ctx, shopper, order.shippingAddress);
    return { id, paymentUrl };
  }),

  /** Puts what is still sold into the cart again; answers the cart, which says what could not be put there. Twice is once. */
  reorder: bff.procedure.input(z.strictObject({ id: z.uuid() })).mutation(async ({ ctx, input: { id } }) => {
    const shopper = await mustOwn(ctx);
    const open = shopper.user ? null : await readCart(ctx, shopper);
    const answer = await ctx.services.order.POST('/orders/{id}/reorder', {
      params: { path: { id } },
      body: open ? { cartId: open.id } : {},
      headers: bearer(shopper),
    });
    const cart = unwrap(answer);
    if (!open) rememberCart(ctx, { ...shopper, cartId: cart.id });
    return toView(cart);
  }),

  read: bff.procedure.input(z.strictObject({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const order = await readOrder(ctx, await shopperOf(ctx), input.id);
    if (!order) throw noSuchOrder(ctx);
    return order;
  }),

  /** Cancelling twice is cancelling once. */
  cancel: bff.procedure.input(z.strictObject({ id: z.uuid() })).mutation(async ({ ctx, input: { id } }) =>
    unwrap(
      await ctx.services.patientOrder.POST('/orders/{id}/cancellation', {
        params: { path: { id } },
        body: {},
        headers: bearer(await mustOwn(ctx)),
      }),
    ),
  ),

  requestReturn: bff.procedure.input(returnRequest).mutation(async ({ ctx, input: { id, key, ...request } }) =>
    unwrap(
      await ctx.services.order.POST('/orders/{id}/returns', {
        params: { path: { id }, header: { 'idempotency-key': key } },
        body: request,
        headers: bearer(await mustOwn(ctx)),
      }),
    ),
  ),
};
