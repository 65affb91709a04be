import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import type { ShelfData } from '../features/recommend/shelf-data.ts';
import { bff } from './bff.ts';
import { askRecommendation, recommended, shelvesOf } from './recommend.ts';
import { rememberedHeaders, visitorHeaders } from './recommend-visitor.ts';

const LIMIT = { 'for-you': 8, 'recently-viewed': 4 } as const;
const preferences = z.strictObject({ personalised: z.boolean() });

/** What is shown to one visitor alone, asked for by the browser when it is needed. */
export const recommendRouter = bff.router({
  /** Somebody looks at a product. `remembered`: it may be shown to them again. */
  view: bff.procedure
    .input(z.strictObject({ productId: z.uuid() }))
    .mutation(async ({ input, ctx }): Promise<{ remembered: boolean }> => {
      const { services, visitor } = ctx;
      const headers = await rememberedHeaders(ctx);
      if (!headers) return { remembered: false };
      const noted = await askRecommendation(services, async () => {
        const { response } = await services.recommendation.POST('/views', { body: input, headers });
        return { data: response.ok, response };
      });
      // What was kept is erased by it: the browser is a stranger again.
      if (visitor.noTracking && noted) ctx.clearCookie(services.visitorCookie);
      return { remembered: noted === true && !visitor.noTracking };
    }),

  /** `remembers`: whether what they look at is used; null for strangers. */
  shelf: bff.procedure
    .input(z.strictObject({ kind: z.enum(['for-you', 'recently-viewed']), productId: z.uuid().optional() }))
    .query(async ({ input, ctx }): Promise<{ shelf: ShelfData | null; remembers: boolean | null }> => {
      const { services, locale, currency } = ctx;
      const { kind, productId } = input;
      const limit = LIMIT[kind];
      const headers = await visitorHeaders(ctx).catch(() => null);
      const [answer, wanted] = await Promise.all([
        recommended(
          services,
          { kind, limit: limit + 2, ...(productId === undefined ? {} : { productId }) },
          headers ?? {},
        ),
        headers && askRecommendation(services, () => services.recommendation.GET('/preferences', { headers })),
      ]);
      const [shelf = null] = await shelvesOf(services, [answer], { audience: { locale, currency }, limit });
      return { shelf, remembers: wanted?.personalised ?? null };
    }),

  savePreferences: bff.procedure.input(preferences).mutation(async ({ input, ctx }) => {
    const headers = input.personalised ? await rememberedHeaders(ctx) : await visitorHeaders(ctx);
    if (!headers) return { personalised: false };
    return unwrap(await ctx.services.recommendation.PUT('/preferences', { body: input, headers }));
  }),
});
