import type { operations } from '@souk/contracts/user';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { own, type Self } from './own.ts';
import { type Context, dropSession } from './visitor.ts';

export type OpenSession = operations['listSessions']['responses'][200]['content']['application/json']['items'][number];

/** Where the account is signed in, last used first. */
export async function readSessions({ services }: Context, { path, headers }: Self): Promise<OpenSession[]> {
  return unwrap(await services.user.GET('/users/{id}/sessions', { params: { path }, headers })).items;
}

export const sessionProcedures = {
  /** Signs one of them out; that it is out already is fine. Answers the others. */
  end: own.input(z.strictObject({ id: z.uuid() })).mutation(async ({ ctx, input }) => {
    const { path, headers } = ctx.self;
    const answer = await ctx.services.user.DELETE('/users/{id}/sessions/{session}', {
      params: { path: { ...path, session: input.id } },
      headers,
    });
    if (answer.response.status !== 404) unwrap(answer);
    return readSessions(ctx, ctx.self);
  }),

  /** This browser, too. */
  endAll: own.mutation(async ({ ctx }): Promise<void> => {
    const { path, headers } = ctx.self;
    unwrap(await ctx.services.user.DELETE('/users/{id}/sessions', { params: { path }, headers }));
    dropSession(ctx);
  }),
};
