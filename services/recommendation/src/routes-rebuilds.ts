import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf } from '@souk/service-kit/audit';
import { problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { readRebuild, rebuildShape, startRebuild } from './rebuild.ts';

const tags = ['rebuilds'];

/** Everything made again from the catalogue and the baskets, as `pnpm recommend rebuild` asks for it. */
export function registerRebuildRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/rebuilds', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'startRebuild',
      summary: 'Read the whole catalogue and count all baskets again (admin)',
      description: 'What is there answers meanwhile. While one is running, that one is answered.',
      response: { 202: rebuildShape, ...problemResponses(401, 403) },
    },
    handler: async (request, reply) => {
      const rebuild = await startRebuild(deps, { actor: actorOf(request) });
      deps.rebuilding.wake();
      return reply.code(202).send(rebuild);
    },
  });

  app.get('/rebuilds/:id', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'readRebuild',
      summary: 'How far it is (admin)',
      params: z.object({ id: z.string().regex(/^\d{1,9}$/) }),
      response: { 200: rebuildShape, ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) =>
      (await readRebuild(deps, Number(request.params.id))) ?? reply.problem({ status: 404 }),
  });
}
