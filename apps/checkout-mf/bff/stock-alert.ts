import { unwrap } from '@souk/mf-kit/bff-errors';
import { visitorHeaders } from '@souk/mf-kit/visitor';
import { z } from 'zod';
import { bff } from './bff.ts';
import type { Context } from './visitor.ts';

/** What a page about a variant shows; null where it is not sold. */
export async function readVariant({ services, locale, currency }: Context, id: string) {
  const answer = await services.product.GET('/variants', { params: { query: { ids: id, locale, currency } } });
  return unwrap(answer).items[0] ?? null;
}

const link = z.strictObject({ act: z.enum(['confirm', 'stop']), token: z.string().regex(/^[\w-]{43}$/) });

/** "E-mail me when it is back": the notification service decides. */
export const stockAlertProcedures = {
  /** Answers whether the address has to confirm it. */
  ask: bff.procedure
    .input(z.strictObject({ variantId: z.uuid(), email: z.string().max(254) }))
    .mutation(async ({ ctx, input }) => {
      const signedIn = await ctx.services.sessions.of(ctx);
      const token = signedIn?.token ?? (await ctx.services.notificationToken());
      const answer = await ctx.services.notification.POST('/stock-alerts', {
        body: { ...input, locale: ctx.locale },
        headers: { ...visitorHeaders(ctx.visitor), authorization: `Bearer ${token}` },
      });
      return unwrap(answer);
    }),

  /** What a link in a mail asks for, once somebody presses the button. False: the link is used up. */
  follow: bff.procedure.input(link).mutation(async ({ ctx, input: { act, token } }) => {
    const { notification } = ctx.services;
    const { response, error } = await (act === 'confirm'
      ? notification.POST('/stock-alerts/confirmations', { body: { token } })
      : notification.POST('/stock-alerts/removals', { body: { token } }));
    if (response.status === 404) return false;
    if (!response.ok) unwrap({ error, response });
    return true;
  }),
};
