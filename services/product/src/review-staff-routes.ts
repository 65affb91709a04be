import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf } from '@souk/service-kit/audit';
import { pageOf } from '@souk/service-kit/paging';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { importReviews } from './import-reviews.ts';
import { type Decision, decide, listByState, moderationQuery } from './moderate-reviews.ts';
import { answerInput, importedReview, moderatedReviewShape, rejectionInput } from './review.ts';

const tags = ['moderation'];
const access = ['support', 'merchandiser', 'admin'] as const;
const MOST_AT_ONCE = 500;
const response = { 200: moderatedReviewShape, ...problemResponses(400, 401, 403, 404, 413, 415, 422) };

/** What staff do with reviews. Each act is in the audit log. */
export function registerReviewStaffRoutes(app: ServiceApp, deps: Deps): void {
  const carryOut = async (
    request: Pick<FastifyRequest, 'principal' | 'standing'>,
    reply: FastifyReply,
    { id, ...decision }: Decision & { id: string },
  ) => (await decide(deps, id, { decision, by: actorOf(request) })) ?? reply.problem({ status: 404 });

  app.get('/reviews', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'listReviewsByState',
      summary: 'Reviews in a state, those that wait longest first (support, merchandiser, admin)',
      querystring: moderationQuery,
      response: { 200: pageOf(moderatedReviewShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) =>
      (await listByState(deps, request.query)) ??
      reply.problem({ status: 422, detail: 'The cursor is not one of this list' }),
  });

  app.post('/reviews/:id/approval', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'approveReview',
      summary: 'Show a review (support, merchandiser, admin)',
      description: 'Also one that was reported or rejected. Reports before this count no more.',
      params: idParams,
      body: z.strictObject({}).nullish(),
      response,
    },
    handler: (request, reply) => carryOut(request, reply, { kind: 'approve', id: request.params.id }),
  });

  app.post('/reviews/:id/rejection', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'rejectReview',
      summary: 'Do not show a review, and say why (support, merchandiser, admin)',
      params: idParams,
      body: rejectionInput,
      response,
    },
    handler: (request, reply) =>
      carryOut(request, reply, { kind: 'reject', id: request.params.id, reason: request.body.reason }),
  });

  app.put('/reviews/:id/answer', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'answerReview',
      summary: 'Answer a review in public (support, merchandiser, admin)',
      params: idParams,
      body: answerInput,
      response,
    },
    handler: (request, reply) =>
      carryOut(request, reply, { kind: 'answer', id: request.params.id, answer: request.body.answer }),
  });

  app.post('/reviews/import', {
    schema: {
      tags,
      'x-access': ['merchandiser', 'admin'],
      operationId: 'importReviews',
      summary: 'Bring reviews along that were written elsewhere (merchandiser, admin)',
      description: `${MOST_AT_ONCE} at most, all or none. They are approved, and never "verified". Unknown products are named in the answer.`,
      body: z.strictObject({ reviews: z.array(importedReview).min(1).max(MOST_AT_ONCE) }),
      response: {
        200: z.object({ created: z.int(), unknown: z.array(z.string()) }),
        ...problemResponses(400, 401, 403, 413, 415, 422),
      },
    },
    handler: (request) => importReviews(deps, request.body.reviews, actorOf(request)),
  });
}
