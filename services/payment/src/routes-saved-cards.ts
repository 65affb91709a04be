import type { ServiceApp } from '@souk/service-kit/app';
import { ok } from '@souk/service-kit/result';
import { problemResponses } from '@souk/service-kit/schemas';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { userIdOf } from './customer.ts';
import type { Deps } from './deps.ts';
import { stripeUnavailable } from './problems.ts';
import { readSavedCards, removeSavedCard, savedCardShape } from './saved-cards.ts';
import { failureReason, type StripeFailure } from './stripe-client.ts';

const tags = ['saved cards'];
const callerOf = ({ principal }: FastifyRequest) => userIdOf(principal?.subject ?? '');

/** The cards that a user keeps at Stripe. They are saved, and paid with, on Stripe's page alone. */
export function registerSavedCards(app: ServiceApp, deps: Deps): void {
  const unavailable = (failure: StripeFailure) => {
    deps.log.warn({ reason: failureReason(failure) }, 'saved cards are out of reach');
    return stripeUnavailable;
  };

  app.get('/payment-methods', {
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'listSavedCards',
      summary: "One's own saved cards, newest first",
      response: { 200: z.object({ items: z.array(savedCardShape) }), ...problemResponses(401, 403, 503) },
    },
    handler: async (request, reply) => {
      const userId = callerOf(request);
      const cards = userId ? await readSavedCards(deps, userId) : ok([]);
      return cards.ok ? { items: cards.value } : reply.problem(unavailable(cards.error));
    },
  });

  app.delete('/payment-methods/:id', {
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'removeSavedCard',
      summary: 'Remove a saved card, for good',
      params: z.object({ id: z.string().regex(/^\w{1,255}$/) }),
      response: { 204: z.void(), ...problemResponses(401, 403, 404, 503) },
    },
    handler: async (request, reply) => {
      const userId = callerOf(request);
      if (!userId) return reply.problem({ status: 404 });
      const removed = await removeSavedCard(deps, userId, request.params.id);
      if (removed.ok) return reply.code(204).send();
      return reply.problem(removed.error.kind === 'not-found' ? { status: 404 } : unavailable(removed.error));
    },
  });
}
