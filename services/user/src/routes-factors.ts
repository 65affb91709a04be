import type { ServiceApp } from '@souk/service-kit/app';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import { visitorHeaders, visitorOf } from '@souk/service-kit/visitor';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { requireFresh, requireSelf } from './guards.ts';
import { problemOf } from './problems.ts';
import { recoveryCodesLeft, renewRecoveryCodes } from './recovery-codes.ts';
import { hasTotp } from './second-factor.ts';
import { confirmTotp, removeTotp, startTotp, tellOwner } from './totp.ts';

const tags = ['second factor'];
const codesShape = z.object({
  recoveryCodes: z.array(z.string()).describe('Ten, each good once; they are answered once'),
});

/** Codes of an app and recovery codes. What changes them needs a session whose owner just showed who they are. */
export function registerFactorRoutes(app: ServiceApp, deps: Deps): void {
  const fresh = [requireSelf, requireFresh(deps)];

  app.get('/users/:id/second-factor', {
    onRequest: [requireSelf],
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'readSecondFactor',
      summary: 'Whether a code is asked for, and how many recovery codes are left',
      params: idParams,
      response: { 200: z.object({ totp: z.boolean(), recoveryCodesLeft: z.int() }), ...problemResponses(401, 404) },
    },
    handler: async ({ params: { id } }) => ({
      totp: await hasTotp(deps, id),
      recoveryCodesLeft: await recoveryCodesLeft(deps, id),
    }),
  });

  app.post('/users/:id/totp', {
    onRequest: fresh,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'startTotp',
      summary: 'Begin with an app that shows codes: a secret, answered once',
      description: 'It is asked for after the first code (confirmation). 403 `proof-needed`; 409 `totp-on`.',
      params: idParams,
      response: {
        201: z.object({ secret: z.string().describe('Base32'), uri: z.string().describe('otpauth://, for a QR code') }),
        ...problemResponses(401, 403, 404, 409),
      },
    },
    handler: async (request, reply) => {
      const result = await startTotp(deps, request.params.id);
      return result.ok ? reply.code(201).send(result.value) : reply.problem(problemOf(result.error));
    },
  });

  app.post('/users/:id/totp/confirmation', {
    onRequest: fresh,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'confirmTotp',
      summary: 'Turn the app on by its first code; answers recovery codes',
      description: '403 `proof-needed`; 409 `totp-on`; 422 `wrong-first-code`.',
      params: idParams,
      headers: visitorHeaders,
      body: z.strictObject({ code: z.string().max(20) }),
      response: { 200: codesShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422, 429) },
    },
    handler: async (request, reply) => {
      const { code } = request.body;
      const result = await confirmTotp(deps, request.params.id, { code, visitor: visitorOf(request, deps.proxies) });
      return result.ok ? { recoveryCodes: result.value } : reply.problem(problemOf(result.error));
    },
  });

  app.delete('/users/:id/totp', {
    onRequest: fresh,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'removeTotp',
      summary: 'Turn the app off; its recovery codes go with it',
      description: '403 `proof-needed`.',
      params: idParams,
      response: { 204: z.null(), ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) =>
      (await removeTotp(deps, request.params.id)) ? reply.code(204).send(null) : reply.problem({ status: 404 }),
  });

  app.post('/users/:id/recovery-codes', {
    onRequest: fresh,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'renewRecoveryCodes',
      summary: 'Ten new recovery codes; the ones before are good no more',
      description: '403 `proof-needed`; 409 `totp-off`.',
      params: idParams,
      response: { 201: codesShape, ...problemResponses(401, 403, 404, 409) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      if (!(await hasTotp(deps, id))) return reply.problem(problemOf({ kind: 'totp-off' }));
      const recoveryCodes = await deps.database.db.transaction(async (tx) => {
        await tellOwner(tx, id, 'recovery-codes');
        return renewRecoveryCodes(deps, tx, id);
      });
      return reply.code(201).send({ recoveryCodes });
    },
  });
}
