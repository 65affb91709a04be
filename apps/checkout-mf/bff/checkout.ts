import type { operations } from '@souk/contracts/order';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { bff } from './bff.ts';
import { bearer, type Context, mustBeShopper, type Shopper } from './visitor.ts';

export type Quote = operations['quoteCart']['responses'][200]['content']['application/json'];
export type Country =
  operations['listShippingCountries']['responses'][200]['content']['application/json']['items'][number];

export const shippingMethod = z.enum(['standard', 'express']);

export async function quote(
  { services }: Context,
  shopper: Shopper,
  body: { country: string; shippingMethod: 'standard' | 'express' },
) {
  const answer = await services.order.POST('/carts/{id}/quote', {
    params: { path: { id: shopper.cartId } },
    body,
    headers: bearer(shopper),
  });
  return unwrap(answer);
}

export async function listCountries({ services, locale }: Context): Promise<Country[]> {
  return unwrap(await services.order.GET('/shipping-countries', { params: { query: { locale } } })).items;
}

export const checkoutProcedures = {
  quote: bff.procedure
    .input(z.strictObject({ country: z.string().max(2), shippingMethod }))
    .query(async ({ ctx, input }) => quote(ctx, await mustBeShopper(ctx), input)),
};
