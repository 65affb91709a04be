import type { operations as OrderOperations } from '@souk/contracts/order';
import type { operations } from '@souk/contracts/user';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { own, type Self } from './own.ts';
import type { Context } from './visitor.ts';

export type SavedAddress =
  operations['listAddresses']['responses'][200]['content']['application/json']['items'][number];
export type Country =
  OrderOperations['listShippingCountries']['responses'][200]['content']['application/json']['items'][number];

/** In the order in which they were added. */
export async function readAddresses({ services }: Context, { path, headers }: Self): Promise<SavedAddress[]> {
  return unwrap(await services.user.GET('/users/{id}/addresses', { params: { path }, headers })).items;
}

export const readCountries = async ({ services, locale }: Context): Promise<Country[]> =>
  unwrap(await services.order.GET('/shipping-countries', { params: { query: { locale } } })).items;

const line = () => z.string().max(400);
const addressBody = z.strictObject({
  fullName: line(),
  address: line(),
  address2: line().optional(),
  city: line(),
  region: line().optional(),
  postalCode: line(),
  country: line(),
  phone: line().optional(),
  defaultShipping: z.boolean(),
  defaultBilling: z.boolean(),
});
const id = z.uuid();

/** Each answers the address book as it is then: a new default takes it from another address. */
export const addressProcedures = {
  countries: own.query(({ ctx }) => readCountries(ctx)),

  add: own.input(addressBody).mutation(async ({ ctx, input: body }) => {
    const { path, headers } = ctx.self;
    unwrap(await ctx.services.user.POST('/users/{id}/addresses', { params: { path }, headers, body }));
    return readAddresses(ctx, ctx.self);
  }),

  change: own.input(z.strictObject({ id, address: addressBody })).mutation(async ({ ctx, input }) => {
    const { path, headers } = ctx.self;
    const answer = await ctx.services.user.PUT('/users/{id}/addresses/{address}', {
      params: { path: { ...path, address: input.id } },
      headers,
      body: input.address,
    });
    if (answer.response.status === 404)
      throw new TRPCError({ code: 'NOT_FOUND', message: ctx.words('errors')('addressGone') });
    unwrap(answer);
    return readAddresses(ctx, ctx.self);
  }),

  /** One that is gone by then is removed, too. */
  remove: own.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
    const { path, headers } = ctx.self;
    const answer = await ctx.services.user.DELETE('/users/{id}/addresses/{address}', {
      params: { path: { ...path, address: input.id } },
      headers,
    });
    if (answer.response.status !== 404) unwrap(answer);
    return readAddresses(ctx, ctx.self);
  }),
};
