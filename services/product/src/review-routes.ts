import { createHmac } from 'node:crypto';
import type { ServiceApp } from '@souk/service-kit/app';
import { limitKey, take } from '@souk/service-kit/rate-limit';
import { idParams, isUuid, problemResponses } from '@souk/service-kit/schemas';
import { visitorHeaders, visitorOf } from '@souk/service-kit/visitor';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { reportReview, voteFor } from './judge-review.ts';
import { readOwnReview } from './read-own-review.ts';
import { readReviews, reviewPageShape, reviewQuery } from './read-reviews.ts';
import { ownReviewShape, reportInput, reviewInput } from './review.ts';
import { deleteReview, editReview, type ReviewFailure, writeReview } from './write-review.ts';

const tags = ['reviews'];
const PROBLEMS: Record<ReviewFailure['name'] | 'own-review', { status: number; name?: string; detail?: string }> = {
  'not-found': { status: 404 },
  'not-bought': { status: 403, name: 'not-bought', detail: 'Only who has bought this here can review it' },
  'already-reviewed': {
    status: 409,
    name: 'already-reviewed',
    detail: 'You have reviewed this already; edit that one',
  },
  'own-review': { status: 409, name: 'own-review', detail: 'This review is your own' },
};
const subjectOf = ({ principal }: { principal: { subject: string } | null }): string => principal?.subject ?? '';

/** What shoppers say of products, and of what others say. */
export function registerReviewRoutes(app: ServiceApp, deps: Deps): void {
  app.get('/products/:idOrSlug/reviews', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'listReviews',
      summary: 'Approved reviews of a product, with the rating and its histogram',
      params: z.object({ idOrSlug: z.string().min(1).max(250) }),
      querystring: reviewQuery,
      response: { 200: reviewPageShape, ...problemResponses(404, 422) },
    },
    handler: async (request, reply) => {
      const { idOrSlug } = request.params;
      const page = idOrSlug.includes('\0') ? 'not-found' : await readReviews(deps, idOrSlug, request.query);
      if (page === 'not-found') return reply.problem({ status: 404 });
      if (page === 'bad-cursor')
        return reply.problem({ status: 422, detail: 'The cursor is not one of this list in this order' });
      return reply.header('cache-control', 'public, max-age=5, stale-while-revalidate=30').send(page);
    },
  });
  registerOwnRoutes(app, deps);
  registerJudgingRoutes(app, deps);
}

function registerOwnRoutes(app: ServiceApp, deps: Deps): void {
  app.get('/products/:id/own-review', {
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'readOwnReview',
      summary: 'What one has said of a product, and whether one may',
      params: idParams,
      response: {
        200: z.object({
          review: ownReviewShape.nullable(),
          bought: z.boolean().describe('Who has bought it here may review it'),
        }),
        ...problemResponses(401, 403, 404, 503),
      },
    },
    handler: async (request) => {
      const [account, { id }] = [subjectOf(request), request.params];
      const review = await readOwnReview(deps, account, id);
      return { review, bought: review?.verified || (await deps.purchases.holds(account, id.toLowerCase())) };
    },
  });

  app.post('/products/:id/reviews', {
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'writeReview',
      summary: 'Review a product that one has bought',
      description:
        'Plain text; HTML and links are refused. Shown once it is approved. 403 `not-bought`; 409 `already-reviewed`: one per account and ' +
        'product. 503, and nothing is stored, while nobody can say whether it was bought.',
      params: idParams,
      body: reviewInput,
      response: { 201: ownReviewShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422, 503) },
    },
    handler: async (request, reply) => {
      const { params, body: input } = request;
      const productId = params.id.toLowerCase();
      const written = await writeReview(deps, { account: subjectOf(request), productId, input });
      return written.ok ? reply.code(201).send(written.value) : reply.problem(PROBLEMS[written.error.name]);
    },
  });

  app.put('/reviews/:id', {
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'editReview',
      summary: 'Replace what one’s own review says',
      description: 'It is looked at again before it is shown, and loses the shop’s answer.',
      params: idParams,
      body: reviewInput,
      response: { 200: ownReviewShape, ...problemResponses(400, 401, 403, 404, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const { params, body: input } = request;
      const edited = await editReview(deps, { account: subjectOf(request), id: params.id, input });
      return edited.ok ? edited.value : reply.problem(PROBLEMS[edited.error.name]);
    },
  });

  app.delete('/reviews/:id', {
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'deleteReview',
      summary: 'Take one’s own review back',
      params: idParams,
      response: { 204: z.null(), ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) =>
      (await deleteReview(deps, { account: subjectOf(request), id: request.params.id }))
        ? reply.code(204).send(null)
        : reply.problem({ status: 404 }),
  });
}

function registerJudgingRoutes(app: ServiceApp, deps: Deps): void {
  for (const [method, helpful] of [
    ['put', true],
    ['delete', false],
  ] as const)
    app[method]('/reviews/:id/vote', {
      schema: {
        tags,
        'x-access': ['user'],
        operationId: helpful ? 'voteForReview' : 'withdrawVote',
        summary: helpful ? 'Find a review helpful' : 'No longer find a review helpful',
        description: 'Once per account; twice changes nothing.',
        params: idParams,
        response: { 200: z.object({ helpful: z.int() }), ...problemResponses(401, 403, 404, 409) },
      },
      handler: async (request, reply) => {
        const voted = await voteFor(deps, { id: request.params.id, account: subjectOf(request), helpful });
        return voted.ok ? voted.value : reply.problem(PROBLEMS[voted.error.name]);
      },
    });

  app.post('/reviews/:id/reports', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'reportReview',
      summary: 'Ask for a review to be looked at',
      description:
        'Once per account, or per address of somebody without one; again it changes nothing. Three of them hide it until staff have looked. ' +
        '429 after ten in an hour.',
      params: z.object({ id: z.string().refine(isUuid) }),
      headers: visitorHeaders,
      body: reportInput,
      response: { 202: z.null(), ...problemResponses(400, 401, 404, 413, 415, 422, 429) },
    },
    handler: async (request, reply) => {
      const { address } = visitorOf(request, deps.proxies);
      const account = request.principal?.kind === 'user' ? request.principal.subject : undefined;
      const hashed = createHmac('sha256', deps.visitorKey).update(address ?? 'unknown');
      const reporter = account ?? `address:${hashed.digest('base64url')}`;
      const retryAfter = await take(deps.reportLimit, limitKey(reporter));
      if (retryAfter !== undefined)
        return reply.problem({ status: 429, detail: 'You have reported a lot just now', retryAfter });
      const { id } = request.params;
      const known = await reportReview(deps, { id, reporter, reason: request.body.reason });
      return known ? reply.code(202).send(null) : reply.problem({ status: 404 });
    },
  });
}
