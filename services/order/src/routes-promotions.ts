import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf } from '@souk/service-kit/audit';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { problemOf } from './problems.ts';
import {
  changePromotion,
  createPromotion,
  promotionBody,
  promotionShape,
  promotionTerms,
  readPromotion,
  readPromotions,
} from './promotions.ts';

const tags = ['promotions'];

export function registerPromotionRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/promotions', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'createPromotion',
      summary: 'Make a code that takes something off (admin)',
      description: '409 `code-taken`.',
      body: promotionBody,
      response: { 201: promotionShape, ...problemResponses(400, 401, 403, 409, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const made = await createPromotion(deps, request.body, actorOf(request));
      return made.ok ? reply.code(201).send(made.value) : reply.problem(problemOf(made.error));
    },
  });

  app.get('/promotions', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'listPromotions',
      summary: 'Promotions, newest first (admin)',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageOf(promotionShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await readPromotions(deps, request.query);
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  app.get('/promotions/:id', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'readPromotion',
      summary: 'One promotion, with how many orders carry it (admin)',
      params: idParams,
      response: { 200: promotionShape, ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => (await readPromotion(deps, request.params.id)) ?? reply.problem({ status: 404 }),
  });

  app.put('/promotions/:id', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'changePromotion',
      summary: 'Change or end a promotion (admin)',
      description:
        'Orders that were placed keep what they got. 409 `limit-below-used` when the limit is below what is used.',
      params: idParams,
      body: promotionTerms,
      response: { 200: promotionShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const changed = await changePromotion(deps, request.params.id, { ...request.body, by: actorOf(request) });
      return changed.ok ? changed.value : reply.problem(problemOf(changed.error));
    },
  });
}
