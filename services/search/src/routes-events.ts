import { EVENT_CONTENT_TYPE, productChanged } from '@souk/contracts/events';
import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { noteChanges } from './fetch-changes.ts';

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
        'x-access': ['service:product'],
        operationId: 'receiveEvent',
        summary: 'News of products, as CloudEvents 1.0 (service product)',
        description: 'Told twice, or too late, it changes nothing. What is accepted will be fetched.',
        consumes: [EVENT_CONTENT_TYPE],
        body: productChanged,
        response: { 202: z.object({}), ...problemResponses(400, 401, 403, 413, 415, 422, 503) },
      },
      handler: async (request, reply) => {
        await noteChanges(deps, request.body);
        deps.fetching.wake();
        return reply.code(202).send({});
      },
    });
  });
}
