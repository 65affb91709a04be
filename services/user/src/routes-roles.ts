import { roleSchema } from '@souk/contracts/token';
import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf } from '@souk/service-kit/audit';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { grantRole } from './grant-role.ts';
import { problemOf } from './problems.ts';
import { userShape } from './user.ts';

/** Who may do what. */
export function registerRoleRoutes(app: ServiceApp, deps: Deps): void {
  app.put('/users/:id/role', {
    schema: {
      tags: ['users'],
      'x-access': ['admin'],
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
}
