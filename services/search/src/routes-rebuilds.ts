import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf } from '@souk/service-kit/audit';
import { problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { generationShape, readGeneration, startRebuild } from './rebuild.ts';

const tags = ['rebuilds'];

/** Whole new copies of the catalogue, as `pnpm search-index rebuild` asks for them. */
export function registerRebuildRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/rebuilds', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'startRebuild',
      summary: 'Build a new copy of the catalogue beside the one that is searched (admin)',
      description: 'It takes its place when it is whole. While one is being built, that one is answered.',
      response: { 202: generationShape, ...problemResponses(401, 403) },
    },
    handler: async (request, reply) => {
      const generation = await startRebuild(deps, { actor: actorOf(request) });
      deps.rebuilding.wake();
      return reply.code(202).send(generation);
    },
  });

  app.get('/rebuilds/:id', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'readRebuild',
      summary: 'How far it is (admin)',
      params: z.object({ id: z.string().regex(/^\d{1,9}$/) }),
      response: { 200: generationShape, ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) =>
      (await readGeneration(deps, Number(request.params.id))) ?? reply.problem({ status: 404 }),
  });
}
