import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { bff } from './bff.ts';
import { readReceipt } from './receipt.ts';
import { heldSession, visitor } from './visitor.ts';

const token = z.string().min(1).max(200);
const link = z.strictObject({ token });

/** What mailed links do, once each. Opening one changes nothing: mail programs do that by themselves. 404 `link-over`. */
export const mailedLinkProcedures = {
  /** The answer is the same for an e-mail that nobody has. */
  askForReset: bff.procedure
    .input(z.strictObject({ email: z.string().max(320) }))
    .mutation(async ({ ctx, input }): Promise<void> => {
      unwrap(await ctx.services.user.POST('/password-resets', { body: input, headers: visitor(ctx) }));
    }),

  resetPassword: bff.procedure
    .input(z.strictObject({ token, password: z.string().max(128) }))
    .mutation(async ({ ctx, input }): Promise<void> => {
      const { user, sessions } = ctx.services;
      unwrap(await user.POST('/password-resets/confirmation', { body: input, headers: visitor(ctx) }));
      sessions.forget(heldSession(ctx)); // it may have been ended
    }),

  verifyEmail: bff.procedure.input(link).mutation(async ({ ctx, input }): Promise<void> => {
    unwrap(await ctx.services.user.POST('/email-verifications', { body: input }));
    ctx.services.sessions.forget(heldSession(ctx)); // what is known of its user has changed
  }),

  confirmEmail: bff.procedure.input(link).mutation(async ({ ctx, input }): Promise<void> => {
    unwrap(await ctx.services.user.POST('/email-changes/confirmation', { body: input }));
    ctx.services.sessions.forget(heldSession(ctx));
  }),

  undoEmail: bff.procedure.input(link).mutation(async ({ ctx, input }): Promise<void> => {
    unwrap(await ctx.services.user.POST('/email-changes/undo', { body: input }));
    ctx.services.sessions.forget(heldSession(ctx));
  }),

  /** All that is known of somebody, or the receipt of their deletion; it is answered once and forgotten. */
  takeDocument: bff.procedure.input(link).mutation(async ({ ctx, input }) => {
    const { kind, document } = unwrap(await ctx.services.user.POST('/privacy-documents', { body: input }));
    return { document, receipt: kind === 'deletion' ? readReceipt(document) : null };
  }),
};
