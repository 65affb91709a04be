import { EVENT_CONTENT_TYPE, orderBought, productChanged } from '@souk/contracts/events';
import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { noteChanges } from './fetch-changes.ts';
import { noteBasket } from './note-basket.ts';

const news = z.discriminatedUnion('type', [productChanged, orderBought]);
/** Who may say what. */
const TELLER = { 'product.changed.v1': 'service:product', 'order.confirmed.v1': 'service:order' } as const;

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
        'x-access': ['service:product', 'service:order'],
        operationId: 'receiveEvent',
        summary: 'News of products and orders, as CloudEvents 1.0 (services product and order)',
        description:
          'Told twice, or too late, it changes nothing. An order’s is read for what was bought and by which account; nothing else of it is kept.',
        consumes: [EVENT_CONTENT_TYPE],
        body: news,
        response: { 202: z.object({}), ...problemResponses(400, 401, 403, 413, 415, 422, 503) },
      },
      handler: async (request, reply) => {
        const event = request.body;
        if (request.principal?.subject !== TELLER[event.type])
          return reply.problem({ status: 403, detail: `${event.type} is not yours to tell` });
        if (event.type === 'order.confirmed.v1') await noteBasket(deps, event);
        else {
          await noteChanges(deps, event);
          deps.fetching.wake();
        }
        return reply.code(202).send({});
      },
    });
  });
}
