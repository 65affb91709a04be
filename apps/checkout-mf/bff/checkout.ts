import type { operations } from '@souk/contracts/order';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { bff } from './bff.ts';
import { bearer, type Context, type Guest, guestOf } from './guest.ts';

export type Quote = operations['quoteCart']['responses'][200]['content']['application/json'];
export type Order = operations['readOrder']['responses'][200]['content']['application/json'];
export type Country =
  operations['listShippingCountries']['responses'][200]['content']['application/json']['items'][number];

const text = (max: number) => z.string().max(max);
const shippingMethod = z.enum(['standard', 'express']);
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

export async function quote(
  { services }: Context,
  guest: Guest,
  body: { country: string; shippingMethod: 'standard' | 'express' },
) {
  const answer = await services.order.POST('/carts/{id}/quote', {
    params: { path: { id: guest.cartId } },
    body,
    headers: bearer(guest),
  });
  return unwrap(answer);
}

export async function listCountries({ services }: Context): Promise<Country[]> {
  return unwrap(await services.order.GET('/shipping-countries')).items;
}

/** The visitor's own order, or null. */
export async function readOrder({ services }: Context, guest: Guest | null, id: string): Promise<Order | null> {
  if (!guest) return null;
  const answer = await services.order.GET('/orders/{id}', { params: { path: { id } }, headers: bearer(guest) });
  return answer.response.status === 404 || answer.response.status === 401 ? null : unwrap(answer);
}

function mustBeGuest(context: Context): Guest {
  const guest = guestOf(context);
  if (!guest) throw new TRPCError({ code: 'CONFLICT', message: 'Your cart is empty.' });
  return guest;
}

export const checkoutProcedures = {
  quote: bff.procedure
    .input(z.strictObject({ country: text(2), shippingMethod }))
    .query(({ ctx, input }) => quote(ctx, mustBeGuest(ctx), input)),
};

export const orderProcedures = {
  /** `key` is made when the form is sent: a double click and a retry are one order. */
  place: bff.procedure
    .input(z.strictObject({ key: z.uuid(), email: text(300), shippingAddress: address, shippingMethod }))
    .mutation(async ({ ctx, input: { key, ...order } }) => {
      const guest = mustBeGuest(ctx);
      const answer = await ctx.services.placing.POST('/orders', {
        params: { header: { 'idempotency-key': key } },
        body: { cartId: guest.cartId, ...order },
        headers: bearer(guest),
      });
      const { id, paymentUrl } = unwrap(answer);
      return { id, paymentUrl };
    }),

  read: bff.procedure.input(z.strictObject({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const order = await readOrder(ctx, guestOf(ctx), input.id);
    if (!order) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such order.' });
    return order;
  }),
};
