import type { operations } from '@souk/contracts/user';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { own, type Self } from './own.ts';
import type { Context } from './visitor.ts';

export type Passkey = operations['listPasskeys']['responses'][200]['content']['application/json']['items'][number];
type MadePasskey = NonNullable<operations['addPasskey']['requestBody']>['content']['application/json']['response'];

export async function readPasskeys({ services }: Context, { path, headers }: Self): Promise<Passkey[]> {
  return unwrap(await services.user.GET('/users/{id}/passkeys', { params: { path }, headers })).items;
}

const id = z.uuid();
const name = z.string().max(200);
/** The user service reads what is in it. */
const madePasskey = z.custom<MadePasskey>((value) => typeof value === 'object' && value !== null);

/** Those that change something answer the passkeys as they are then. */
export const passkeyProcedures = {
  /** For `navigator.credentials.create`, good for five minutes. */
  askForNew: own.mutation(async ({ ctx: { services, self } }) => {
    const { path, headers } = self;
    return unwrap(await services.user.POST('/users/{id}/passkeys/options', { params: { path }, headers }));
  }),

  add: own.input(z.strictObject({ name, response: madePasskey })).mutation(async ({ ctx, input: body }) => {
    const { path, headers } = ctx.self;
    unwrap(await ctx.services.user.POST('/users/{id}/passkeys', { params: { path }, headers, body }));
    return readPasskeys(ctx, ctx.self);
  }),

  rename: own.input(z.strictObject({ id, name })).mutation(async ({ ctx, input }) => {
    const { path, headers } = ctx.self;
    const answer = await ctx.services.user.PUT('/users/{id}/passkeys/{passkey}', {
      params: { path: { ...path, passkey: input.id } },
      headers,
      body: { name: input.name },
    });
    if (answer.response.status === 404)
      throw new TRPCError({ code: 'NOT_FOUND', message: ctx.words('errors')('passkeyGone') });
    unwrap(answer);
    return readPasskeys(ctx, ctx.self);
  }),

  /** One that is gone by then is removed, too. */
  remove: own.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
    const { path, headers } = ctx.self;
    const answer = await ctx.services.user.DELETE('/users/{id}/passkeys/{passkey}', {
      params: { path: { ...path, passkey: input.id } },
      headers,
    });
    if (answer.response.status !== 404) unwrap(answer);
    return readPasskeys(ctx, ctx.self);
  }),
};
