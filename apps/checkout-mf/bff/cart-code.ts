import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { bff } from './bff.ts';
import { toView } from './cart.ts';
import { bearer, guestOf, mustBeGuest } from './guest.ts';

/** A promotion's code in the cart: one at a time. Every answer is the cart as it is then. */
export const codeProcedures = {
  setCode: bff.procedure
    .input(z.strictObject({ code: z.string().trim().min(1).max(40) }))
    .mutation(async ({ ctx, input }) => {
      const guest = mustBeGuest(ctx);
      const answer = await ctx.services.order.PUT('/carts/{id}/code', {
        params: { path: { id: guest.cartId } },
        body: input,
        headers: bearer(guest),
      });
      return toView(unwrap(answer));
    }),

  removeCode: bff.procedure.mutation(async ({ ctx }) => {
    const guest = guestOf(ctx);
    if (!guest) return toView(null);
    const answer = await ctx.services.order.DELETE('/carts/{id}/code', {
      params: { path: { id: guest.cartId } },
      headers: bearer(guest),
    });
    return toView(unwrap(answer));
  }),
};
