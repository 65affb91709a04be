import type { operations } from '@souk/contracts/order';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { bff } from './bff.ts';
import { shippingMethod } from './checkout.ts';
import { bearer, type Context, type Guest, guestOf, mustBeGuest } from './guest.ts';

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
  shippingMethod,
  // left out by pages of earlier builds
  expectedTotal: z.strictObject({ amount: z.int().min(0), currency: z.string().length(3) }).optional(),
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
export async function readOrder({ services }: Context, guest: Guest | null, id: string): Promise<Order | null> {
  if (!guest) return null;
  const answer = await services.order.GET('/orders/{id}', { params: { path: { id } }, headers: bearer(guest) });
  return answer.response.status === 404 || answer.response.status === 401 ? null : unwrap(answer);
}

const noSuchOrder = () => new TRPCError({ code: 'NOT_FOUND', message: 'There is no such order.' });

function mustOwn(context: Context): Guest {
  const guest = guestOf(context);
  if (!guest) throw noSuchOrder();
  return guest;
}

/** What a shopper can do with an order. `key` is made when a form is sent: a double click and a retry are one order, one return. */
export const orderProcedures = {
  /** `expectedTotal` is what the page shows: prices that changed since are told, not charged. */
  place: bff.procedure.input(placement).mutation(async ({ ctx, input: { key, ...order } }) => {
    const guest = mustBeGuest(ctx);
    const answer = await ctx.services.patientOrder.POST('/orders', {
      params: { header: { 'idempotency-key': key } },
      body: { cartId: guest.cartId, ...order },
      headers: bearer(guest),
    });
    const { id, paymentUrl } = unwrap(answer);
    return { id, paymentUrl };
  }),

  read: bff.procedure.input(z.strictObject({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const order = await readOrder(ctx, guestOf(ctx), input.id);
    if (!order) throw noSuchOrder();
    return order;
  }),

  /** Cancelling twice is cancelling once. */
  cancel: bff.procedure.input(z.strictObject({ id: z.uuid() })).mutation(async ({ ctx, input: { id } }) =>
    unwrap(
      await ctx.services.patientOrder.POST('/orders/{id}/cancellation', {
        params: { path: { id } },
        body: {},
        headers: bearer(mustOwn(ctx)),
      }),
    ),
  ),

  requestReturn: bff.procedure.input(returnRequest).mutation(async ({ ctx, input: { id, key, ...request } }) =>
    unwrap(
      await ctx.services.order.POST('/orders/{id}/returns', {
        params: { path: { id }, header: { 'idempotency-key': key } },
        body: request,
        headers: bearer(mustOwn(ctx)),
      }),
    ),
  ),
};
