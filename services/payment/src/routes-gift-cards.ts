import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf } from '@souk/service-kit/audit';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import type { ProblemInit } from '@souk/service-kit/problem';
import { idempotencyHeaders, idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { giftCardBody, giftCardShape, giftRefundBody, holdBody, holdShape, lookupBody } from './gift-card.ts';
import { findGiftCard, issueGiftCard, readGiftCard, readGiftCards } from './gift-cards.ts';
import {
  captureGiftCard,
  holdGiftCard,
  refundGiftCard,
  releaseGiftCard,
  type SpendFailure,
} from './spend-gift-card.ts';

const tags = ['gift cards'];

const problems: Record<SpendFailure, ProblemInit> = {
  'not-found': { status: 404 },
  declined: {
    status: 409,
    name: 'gift-card-declined',
    detail: 'There is not that much on the card, or it has expired',
  },
  'not-held': { status: 409, name: 'not-held', detail: 'The order holds nothing of a card, or it is spent' },
  'key-reused': { status: 422, name: 'idempotency-key-reused', detail: 'This was asked for before, differently' },
  'exceeds-spent': { status: 409, name: 'exceeds-spent', detail: 'The order spent less than that of the card' },
};

export function registerGiftCards(app: ServiceApp, deps: Pick<Deps, 'database'>): void {
  app.post('/gift-cards', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'issueGiftCard',
      summary: 'Make a gift card (admin)',
      description: 'Its code is in the first answer only; kept is a hash.',
      headers: idempotencyHeaders,
      body: giftCardBody,
      response: { 201: giftCardShape, ...problemResponses(400, 401, 403, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const made = await issueGiftCard(deps, request.body, {
        key: request.headers['idempotency-key'],
        by: actorOf(request),
      });
      return made.ok ? reply.code(201).send(made.value) : reply.problem(problems[made.error]);
    },
  });

  app.get('/gift-cards', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'listGiftCards',
      summary: 'Gift cards, newest first (admin)',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageOf(giftCardShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await readGiftCards(deps, request.query);
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  app.get('/gift-cards/:id', {
    schema: {
      tags,
      'x-access': ['admin', 'service:order'],
      operationId: 'readGiftCard',
      summary: 'A gift card and what is on it (service order, admin)',
      params: idParams,
      response: { 200: giftCardShape, ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => (await readGiftCard(deps, request.params.id)) ?? reply.problem({ status: 404 }),
  });

  app.post('/gift-cards/lookup', {
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'findGiftCard',
      summary: 'The gift card of a code (service order)',
      body: lookupBody,
      response: { 200: giftCardShape, ...problemResponses(400, 401, 403, 404, 413, 415, 422) },
    },
    handler: async (request, reply) => (await findGiftCard(deps, request.body.code)) ?? reply.problem({ status: 404 }),
  });

  registerHolds(app, deps);
}

function registerHolds(app: ServiceApp, deps: Pick<Deps, 'database'>): void {
  app.put('/gift-card-holds/:id', {
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'holdGiftCard',
      summary: 'Set part of a card aside for an order, once (service order)',
      description: 'The id is the order’s. 409 `gift-card-declined`.',
      params: idParams,
      body: holdBody,
      response: { 200: holdShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422) },
    },
    handler: async ({ params, body }, reply) => {
      const held = await holdGiftCard(deps, params.id, body);
      return held.ok ? held.value : reply.problem(problems[held.error]);
    },
  });

  app.post('/gift-card-holds/:id/capture', {
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'captureGiftCard',
      summary: 'Spend what an order holds, once (service order)',
      params: idParams,
      response: { 200: holdShape, ...problemResponses(401, 403, 404, 409) },
    },
    handler: async ({ params }, reply) => {
      const spent = await captureGiftCard(deps, params.id);
      return spent.ok ? spent.value : reply.problem(problems[spent.error]);
    },
  });

  app.delete('/gift-card-holds/:id', {
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'releaseGiftCard',
      summary: 'Give back what an order holds (service order)',
      description: 'Also before it holds anything: a hold that arrives late is declined. 409 when it is spent.',
      params: idParams,
      response: { 204: z.null(), ...problemResponses(401, 403, 404, 409) },
    },
    handler: async ({ params }, reply) => {
      const released = await releaseGiftCard(deps, params.id);
      return released.ok ? reply.code(204).send(null) : reply.problem(problems[released.error]);
    },
  });

  app.post('/gift-card-holds/:id/refunds', {
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'refundGiftCard',
      summary: 'Put money of an order back onto the card (service order)',
      description: 'Never more than was spent of it. 409 `exceeds-spent`.',
      params: idParams,
      headers: idempotencyHeaders,
      body: giftRefundBody,
      response: { 201: holdShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422) },
    },
    handler: async ({ params, body, headers }, reply) => {
      const refunded = await refundGiftCard(deps, params.id, { ...body, key: headers['idempotency-key'] });
      return refunded.ok ? reply.code(201).send(refunded.value) : reply.problem(problems[refunded.error]);
    },
  });
}
