import type { operations } from '@souk/contracts/recommendation';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { z } from 'zod';
import { own, type Self } from './own.ts';
import type { Context } from './visitor.ts';

export type Recommendations = operations['readPreferences']['responses'][200]['content']['application/json'];

export const readRecommendations = async ({ services }: Context, { headers }: Self): Promise<Recommendations> =>
  unwrap(await services.recommendation.GET('/preferences', { headers }));

/** Whether what somebody looks at and buys is used: the recommendation service's. */
export const recommendationProcedures = {
  save: own
    .input(z.strictObject({ personalised: z.boolean() }))
    .mutation(async ({ ctx: { services, self, visitor }, input }): Promise<Recommendations> => {
      const headers = { ...self.headers, ...(visitor.noTracking ? { 'sec-gpc': '1' } : {}) };
      return unwrap(await services.recommendation.PUT('/preferences', { headers, body: input }));
    }),
};
