import { reaches } from '@souk/service-kit/access';
import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { KINDS, REASONS, recommend } from './recommend.ts';
import { asksForNoTracking, visitorHeaders, visitorOf } from './visitor.ts';

const answerShape = z.object({
  items: z.array(
    z.object({
      productId: z.uuid(),
      reason: z.object({
        kind: z.enum(REASONS),
        product: z.uuid().optional().describe('Because of which: it was looked at, bought, or is on the screen'),
      }),
    }),
  ),
  personalised: z.boolean().describe("Somebody's history was used"),
});

const questionShape = z
  .strictObject({
    kind: z.enum(KINDS).optional().describe('Without it: together, or for-you where no product is named'),
    productId: z.uuid().optional().describe('The product on the screen; it is not recommended'),
    userId: z.uuid().optional().describe('Whose history; a user has only their own'),
    limit: z.coerce.number().int().min(1).max(24).default(8),
  })
  .refine(({ kind, productId }) => productId !== undefined || (kind !== 'together' && kind !== 'similar'), {
    path: ['productId'],
    message: 'says to what it is wanted',
  });

export function registerRecommendationRoutes(app: ServiceApp, deps: Deps): void {
  app.get('/recommendations', {
    schema: {
      tags: ['recommendations'],
      'x-access': ['anyone', 'user', 'service:catalog-mf'],
      operationId: 'recommend',
      summary: 'Products that go with one, are like it, or are for somebody, each with its reason',
      description:
        'Only what can be bought now, and each kind of thing once. Where little is known: best sellers of the category, of the shop, then ' +
        'what is new. `recently-viewed` is empty for strangers. 404 for a product, or a user, that is not known or not yours.',
      querystring: questionShape,
      headers: visitorHeaders,
      response: { 200: answerShape, ...problemResponses(404, 422) },
    },
    handler: async (request, reply) => {
      const { productId, userId, limit } = request.query;
      if (userId !== undefined && !reaches(request, `user:${userId}`)) return reply.problem({ status: 404 });
      const asked = userId === undefined ? visitorOf(request) : `user:${userId}`;
      const visitor = asksForNoTracking(request) ? null : asked;
      const kind = request.query.kind ?? (productId === undefined ? 'for-you' : 'together');
      return (await recommend(deps, { kind, productId, visitor, limit })) ?? reply.problem({ status: 404 });
    },
  });
}
