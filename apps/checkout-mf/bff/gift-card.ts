import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { bff } from './bff.ts';
import { bearer, mustBeShopper } from './visitor.ts';

/** What the cart is paid with besides the card: one gift card at a time. What it pays is in the quote. */
export const giftCardProcedures = {
  setGiftCard: bff.procedure
    .input(z.strictObject({ code: z.string().trim().min(1).max(60) }))
    .mutation(async ({ ctx, input }) => {
      const shopper = await mustBeShopper(ctx);
      const answer = await ctx.services.order.PUT('/carts/{id}/gift-card', {
        params: { path: { id: shopper.cartId } },
        body: input,
        headers: bearer(shopper),
      });
      return unwrap(answer).giftCard;
    }),

  removeGiftCard: bff.procedure.mutation(async ({ ctx }) => {
    const shopper = await mustBeShopper(ctx);
    const answer = await ctx.services.order.DELETE('/carts/{id}/gift-card', {
      params: { path: { id: shopper.cartId } },
      headers: bearer(shopper),
    });
    return unwrap(answer).giftCard;
  }),
};
