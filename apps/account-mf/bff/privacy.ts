import type { operations } from '@souk/contracts/user';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { own, type Self } from './own.ts';
import { type Context, dropSession } from './visitor.ts';

export type Export = operations['readExport']['responses'][200]['content']['application/json'];

/** How far the latest one is. Null: nobody has asked. */
export async function readExport({ services }: Context, { path, headers }: Self): Promise<Export | null> {
  const answer = await services.user.GET('/users/{id}/export', { params: { path }, headers });
  return answer.response.status === 404 ? null : unwrap(answer);
}

export const privacyProcedures = {
  readExport: own.query(({ ctx }) => readExport(ctx, ctx.self)),

  /** Asking while one is on its way is asking for the same. */
  askForExport: own.mutation(async ({ ctx: { services, self } }): Promise<Export> => {
    const { path, headers } = self;
    return unwrap(await services.user.POST('/users/{id}/export', { params: { path }, headers }));
  }),

  /** The account is gone at once; this browser is signed out. */
  deleteAccount: own
    .input(z.strictObject({ confirmation: z.literal('DELETE') }))
    .mutation(async ({ ctx }): Promise<void> => {
      const { path, headers } = ctx.self;
      unwrap(await ctx.services.user.DELETE('/users/{id}', { params: { path }, headers }));
      dropSession(ctx);
    }),
};
