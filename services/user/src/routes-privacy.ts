import type { ServiceApp } from '@souk/service-kit/app';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { requireProof, requireSelf } from './guards.ts';
import { askForExport, exportShape, readExport, takeDocument } from './privacy-requests.ts';
import { problemOf } from './problems.ts';

const tags = ['privacy'];

/** Everything about a person, for them alone. Deleting is `DELETE /users/{id}`. */
export function registerPrivacyRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/users/:id/export', {
    onRequest: [requireSelf, requireProof(deps)],
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'askForExport',
      summary: 'Gather all data about an account from every service; a link is mailed',
      description: 'One at a time: asking again is asking for the same. 403 `proof-needed`.',
      params: idParams,
      response: { 202: exportShape, ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const asked = (await askForExport(deps, id)) ? await readExport(deps, id) : undefined;
      return asked ? reply.code(202).send(asked) : reply.problem({ status: 404 });
    },
  });

  app.get('/users/:id/export', {
    onRequest: [requireSelf],
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'readExport',
      summary: 'How far the latest export is',
      params: idParams,
      response: { 200: exportShape, ...problemResponses(401, 404) },
    },
    handler: async (request, reply) => (await readExport(deps, request.params.id)) ?? reply.problem({ status: 404 }),
  });

  app.post('/privacy-documents', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'takePrivacyDocument',
      summary: 'The export, or the receipt of a deletion: `/privacy-document?token=`',
      description: 'Once; whoever has the link needs no other proof. 404 `link-over`.',
      body: z.strictObject({ token: z.string().min(1).max(200) }),
      response: {
        200: z.object({ kind: z.enum(['export', 'deletion']), document: z.record(z.string(), z.unknown()) }),
        ...problemResponses(400, 404, 413, 415, 422),
      },
    },
    handler: async (request, reply) => {
      const taken = await takeDocument(deps, request.body.token);
      return taken ?? reply.problem(problemOf({ kind: 'link-over' }));
    },
  });
}
