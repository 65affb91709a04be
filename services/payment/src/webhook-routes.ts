import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { AppDeps, Deps } from './deps.ts';
import { hintOf, receiveEvent, verifyEvent } from './receive-event.ts';

const BODY_LIMIT = 1024 * 1024;

/** A scope of its own: the signature covers the bytes as they came, so nothing may parse them first. */
export async function registerWebhooks(app: ServiceApp, deps: AppDeps & Deps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
      (_request, body, done) => done(null, body),
    );
    scope.route({
      method: 'POST',
      url: '/webhooks/stripe',
      bodyLimit: BODY_LIMIT,
      schema: {
        tags: ['webhooks'],
        'x-access': ['anyone'],
        operationId: 'receiveStripeEvent',
        summary: 'Where Stripe delivers its events',
        description: 'Needs a valid `Stripe-Signature`. An event is a hint: the payment is read again from Stripe.',
        response: { 200: z.object({ received: z.literal(true) }), ...problemResponses(400, 413, 415, 503) },
      },
      handler: async (request, reply) => {
        const signature = request.headers['stripe-signature'];
        const body = request.body;
        const event =
          typeof signature === 'string' && Buffer.isBuffer(body) ? verifyEvent(deps, body, signature) : null;
        if (!event) return reply.problem({ status: 400, name: 'bad-signature', detail: 'The signature is not valid' });
        const received = await receiveEvent(deps, hintOf(event));
        if (received.ok) return reply.send({ received: true });
        return reply.problem({ status: 503, detail: 'The event could not be taken; deliver it again', retryAfter: 5 });
      },
    });
  });
}
