import { EVENT_CONTENT_TYPE, paymentEvent } from '@souk/contracts/events';
import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { handlePaymentEvent } from './handle-payment-event.ts';

/** Events are CloudEvents and nothing else, so their content type is known on this route alone. */
export async function registerEventRoutes(app: ServiceApp, deps: Deps): Promise<void> {
  await app.register(async (plain) => {
    const events = plain.withTypeProvider<ZodTypeProvider>();
    events.addContentTypeParser(
      EVENT_CONTENT_TYPE,
      { parseAs: 'string' },
      events.getDefaultJsonParser('error', 'error'),
    );
    events.post('/events', {
      schema: {
        tags: ['events'],
        'x-access': ['service:payment'],
        operationId: 'receiveEvent',
        summary: 'News of payments, as CloudEvents 1.0 (service payment)',
        description: 'Told twice it changes nothing. 404 when no such order is known; 503: tell it again.',
        consumes: [EVENT_CONTENT_TYPE],
        body: paymentEvent,
        response: { 202: z.object({}), ...problemResponses(400, 401, 403, 404, 413, 415, 422, 503) },
      },
      handler: async (request, reply) => {
        const handled = await handlePaymentEvent(deps, request.body);
        if (handled.ok) return reply.code(202).send({});
        if (handled.error === 'not-found') return reply.problem({ status: 404 });
        return reply.problem({ status: 503, detail: 'It cannot be acted on just now', retryAfter: 2 });
      },
    });
  });
}
