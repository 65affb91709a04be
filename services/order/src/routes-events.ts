import { EVENT_CONTENT_TYPE, paymentEvents, userEmailVerified } from '@souk/contracts/events';
import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { claimOrders } from './claim-orders.ts';
import type { Deps } from './deps.ts';
import { handlePaymentEvent } from './handle-payment-event.ts';

const event = z.discriminatedUnion('type', [...paymentEvents, userEmailVerified]);

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
        'x-access': ['service:payment', 'service:user'],
        operationId: 'receiveEvent',
        summary: 'News of payments and of accounts, as CloudEvents 1.0 (services payment and user)',
        description:
          'Told twice it changes nothing. 403 for news that are another service’s to tell; 404 when no such order is known; 503: tell it again.',
        consumes: [EVENT_CONTENT_TYPE],
        body: event,
        response: { 202: z.object({}), ...problemResponses(400, 401, 403, 404, 413, 415, 422, 503) },
      },
      handler: async (request, reply) => {
        const { principal, body } = request;
        if (principal?.kind !== 'service' || !body.type.startsWith(`${principal.name}.`))
          return reply.problem({ status: 403, detail: 'That is another service’s to tell' });
        if (body.type === 'user.email-verified.v1') {
          await claimOrders(deps, body);
          return reply.code(202).send({});
        }
        const handled = await handlePaymentEvent(deps, body);
        if (handled.ok) return reply.code(202).send({});
        if (handled.error === 'not-found') return reply.problem({ status: 404 });
        return reply.problem({ status: 503, detail: 'It cannot be acted on just now', retryAfter: 2 });
      },
    });
  });
}
