import type { operations } from '@souk/contracts/payment';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { own, type Self } from './own.ts';
import type { Services } from './services.ts';
import type { Context } from './visitor.ts';

type Card = operations['listSavedCards']['responses'][200]['content']['application/json']['items'][number];
export type SavedCard = Card & { expired: boolean };

/** A card is good until the end of its month. */
const isExpired = ({ expiryMonth, expiryYear }: Card): boolean => Date.now() >= Date.UTC(expiryYear, expiryMonth, 1);

/** Newest first. Cards are saved, and paid with, at Stripe. */
export const readCards = ({ services }: Context, self: Self) => askFor(services.payment, self);

async function askFor(payment: Services['payment'], { headers }: Self): Promise<SavedCard[]> {
  const { items } = unwrap(await payment.GET('/payment-methods', { headers }));
  return items.map((card) => ({ ...card, expired: isExpired(card) }));
}

export const cardProcedures = {
  read: own.query(({ ctx }) => askFor(ctx.services.patientPayment, ctx.self)),

  /** One that is gone by then is removed, too. */
  remove: own.input(z.strictObject({ id: z.string().regex(/^\w{1,255}$/) })).mutation(async ({ ctx, input }) => {
    const answer = await ctx.services.patientPayment.DELETE('/payment-methods/{id}', {
      params: { path: input },
      headers: ctx.self.headers,
    });
    if (answer.response.status !== 404) unwrap(answer);
    return askFor(ctx.services.patientPayment, ctx.self);
  }),
};
