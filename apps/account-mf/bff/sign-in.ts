import type { operations } from '@souk/contracts/user';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { bff } from './bff.ts';
import { dropSession, heldSession, keepSession, visitor } from './visitor.ts';

const email = z.string().max(320);
/** Longer ones are refused before anything is hashed. */
const password = z.string().min(1).max(128);
const remember = z.boolean();
const secret = z.string().min(1).max(200);
type UsedPasskey = operations['startSessionByPasskey']['requestBody']['content']['application/json']['response'];
/** The user service reads what is in it. */
export const usedPasskey = z.custom<UsedPasskey>((value) => typeof value === 'object' && value !== null);

/** Signing in and out. A new session always replaces what the browser held: nobody can have fixed it before. */
export const signInProcedures = {
  /** `pending`: a code is asked for, too; go on with `secondFactor`. */
  start: bff.procedure
    .input(z.strictObject({ email, password, remember }))
    .mutation(async ({ ctx, input }): Promise<{ pending: string | null }> => {
      const replaces = heldSession(ctx);
      const answer = await ctx.services.user.POST('/sessions', {
        body: { ...input, ...(replaces ? { replaces } : {}) },
        headers: visitor(ctx),
      });
      const told = unwrap(answer);
      if ('pending' in told) return { pending: told.pending };
      keepSession(ctx, told, input);
      return { pending: null };
    }),

  secondFactor: bff.procedure
    .input(z.strictObject({ pending: secret, code: z.string().trim().min(1).max(20), remember }))
    .mutation(async ({ ctx, input: { pending, code, remember } }): Promise<void> => {
      const replaces = heldSession(ctx);
      const answer = await ctx.services.user.POST('/sessions/second-factor', {
        body: { pending, code, ...(replaces ? { replaces } : {}) },
        headers: visitor(ctx),
      });
      keepSession(ctx, unwrap(answer), { remember });
    }),

  /** For `navigator.credentials.get`, good for five minutes. */
  askForPasskey: bff.procedure.mutation(async ({ ctx }) =>
    unwrap(await ctx.services.user.POST('/sessions/passkey/options', { headers: visitor(ctx) })),
  ),

  /** The passkey says who it is: no e-mail, no password, no code. */
  byPasskey: bff.procedure
    .input(z.strictObject({ response: usedPasskey, remember }))
    .mutation(async ({ ctx, input }): Promise<void> => {
      const replaces = heldSession(ctx);
      const answer = await ctx.services.user.POST('/sessions/passkey', {
        body: { ...input, ...(replaces ? { replaces } : {}) },
        headers: visitor(ctx),
      });
      keepSession(ctx, unwrap(answer), input);
    }),

  /** Signing out twice is signing out once. */
  end: bff.procedure.mutation(async ({ ctx }): Promise<void> => {
    const session = heldSession(ctx);
    dropSession(ctx);
    if (!session) return;
    unwrap(await ctx.services.user.DELETE('/sessions/current', { params: { header: { 'x-session': session } } }));
  }),
};
