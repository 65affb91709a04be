import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { bff } from './bff.ts';
import { toView, viewOf } from './cart.ts';
import { bearer, mustBeShopper, shopperOf } from './visitor.ts';

/** A promotion's code in the cart: one at a time. Every answer is the cart as it is then. */
export const codeProcedures = {
  setCode: bff.procedure
    .input(z.strictObject({ code: z.string().trim().min(1).max(40) }))
    .mutation(async ({ ctx, input }) => {
      const shopper = await mustBeShopper(ctx);
      const answer = await ctx.services.order.PUT('/carts/{id}/code', {
        params: { path: { id: shopper.cartId } },
        body: input,
        headers: bearer(shopper),
      });
      return toView(unwrap(answer));
    }),

  removeCode: bff.procedure.mutation(async ({ ctx }) => {
    const shopper = await shopperOf(ctx);
    if (!shopper) return toView(null);
    const answer = await ctx.services.order.DELETE('/carts/{id}/code', {
      params: { path: { id: shopper.cartId } },
      headers: bearer(shopper),
    });
    return viewOf(answer);
  }),
};
