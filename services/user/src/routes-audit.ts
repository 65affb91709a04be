import { roleSchema } from '@souk/contracts/token';
import type { ServiceApp } from '@souk/service-kit/app';
import { requireAdmin } from '@souk/service-kit/auth';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { idParams, problemResponses, bearer as security } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { actorOf, actShape, readActs } from './audit.ts';
import type { Deps } from './deps.ts';
import { grantRole } from './grant-role.ts';
import { problemOf } from './problems.ts';
import { userShape } from './user.ts';

const onRequest = [requireAdmin];

/** Rights, and what was done with them. */
export function registerAuditRoutes(app: ServiceApp, deps: Deps): void {
  app.put('/users/:id/role', {
    onRequest,
    schema: {
      tags: ['users'],
      security,
      operationId: 'grantRole',
      summary: 'Give an account a role, and sign it out (admin)',
      description: '409 `own-role`.',
      params: idParams,
      body: z.strictObject({ role: roleSchema }),
      response: { 200: userShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const result = await grantRole(deps, request.params.id, { role: request.body.role, by: actorOf(request) });
      return result.ok ? result.value : reply.problem(problemOf(result.error));
    },
  });

  app.get('/audit-log', {
    onRequest,
    schema: {
      tags: ['audit'],
      security,
      operationId: 'readAuditLog',
      summary: 'What people with rights did, newest first (admin)',
      querystring: z.strictObject({
        ...pageQuery,
        actor: z.string().max(100).optional(),
        subject: z.string().max(100).optional(),
      }),
      response: { 200: pageOf(actShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await readActs(deps, request.query);
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });
}
