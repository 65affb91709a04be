import type { operations } from '@souk/contracts/user';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { own, type Self } from './own.ts';
import { type Context, visitor } from './visitor.ts';

export type SecondFactor = operations['readSecondFactor']['responses'][200]['content']['application/json'];

export async function readSecondFactor({ services }: Context, { path, headers }: Self): Promise<SecondFactor> {
  return unwrap(await services.user.GET('/users/{id}/second-factor', { params: { path }, headers }));
}

/** Drawn here, so that no browser loads code for it. */
const pictureOf = (uri: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri, { border: 3 })).toString('base64')}`;

/** An authenticator app with its recovery codes. Secrets and codes are answered once, to be shown at once. */
export const secondFactorProcedures = {
  start: own.mutation(async ({ ctx: { services, self } }): Promise<{ secret: string; qrCode: string; uri: string }> => {
    const { path, headers } = self;
    const { secret, uri } = unwrap(await services.user.POST('/users/{id}/totp', { params: { path }, headers }));
    return { secret, uri, qrCode: pictureOf(uri) };
  }),

  /** The first code of the app turns it on. */
  confirm: own
    .input(z.strictObject({ code: z.string().max(40) }))
    .mutation(async ({ ctx, input }): Promise<{ recoveryCodes: string[] }> => {
      const { path, headers } = ctx.self;
      const answer = await ctx.services.user.POST('/users/{id}/totp/confirmation', {
        params: { path },
        headers: { ...visitor(ctx), ...headers },
        body: { code: input.code.replaceAll(/\s/g, '') },
      });
      return unwrap(answer);
    }),

  /** The ones before are good no more. */
  renewCodes: own.mutation(async ({ ctx: { services, self } }): Promise<{ recoveryCodes: string[] }> => {
    const { path, headers } = self;
    return unwrap(await services.user.POST('/users/{id}/recovery-codes', { params: { path }, headers }));
  }),

  /** Off twice is off. */
  remove: own.mutation(async ({ ctx: { services, self } }): Promise<void> => {
    const { path, headers } = self;
    const answer = await services.user.DELETE('/users/{id}/totp', { params: { path }, headers });
    if (answer.response.status !== 404) unwrap(answer);
  }),
};
