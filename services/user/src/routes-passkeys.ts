import type { ServiceApp } from '@souk/service-kit/app';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import { BFF_CALLERS, visitorHeaders as headers, visitorOf } from '@souk/service-kit/visitor';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { requireFresh, requireSelf } from './guards.ts';
import { madeCredential, passkeyName, passkeyShape, usedCredential } from './passkey-shapes.ts';
import { addPasskey, askForNewPasskey, readPasskeys, removePasskey, renamePasskey } from './passkeys.ts';
import { problemOf } from './problems.ts';
import { secret, signedInShape } from './routes-sign-in.ts';
import { openSession } from './sign-in-steps.ts';
import { askForPasskey, checkPasskey } from './use-passkey.ts';

const tags = ['passkeys'];
const params = z.object({ ...idParams.shape, passkey: idParams.shape.id });
const optionsShape = z.looseObject({ challenge: z.string() });

export function registerPasskeyRoutes(app: ServiceApp, deps: Deps): void {
  registerPasskeySignIn(app, deps);
  registerNewPasskeys(app, deps);

  app.get('/users/:id/passkeys', {
    onRequest: [requireSelf],
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'listPasskeys',
      summary: 'Passkeys of an account, 20 at most',
      params: idParams,
      response: { 200: z.object({ items: z.array(passkeyShape) }), ...problemResponses(401, 404) },
    },
    handler: async (request) => ({ items: await readPasskeys(deps, request.params.id) }),
  });

  app.put('/users/:id/passkeys/:passkey', {
    onRequest: [requireSelf],
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'renamePasskey',
      summary: 'Give a passkey another name',
      params,
      body: z.strictObject({ name: passkeyName() }),
      response: { 200: passkeyShape, ...problemResponses(400, 401, 404, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const { id: userId, passkey: id } = request.params;
      const renamed = await renamePasskey(deps, { userId, id }, request.body.name);
      return renamed ?? reply.problem({ status: 404 });
    },
  });

  app.delete('/users/:id/passkeys/:passkey', {
    onRequest: [requireSelf, requireFresh(deps)],
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'removePasskey',
      summary: 'Remove a passkey',
      description: '403 `proof-needed`.',
      params,
      response: { 204: z.null(), ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      const { id: userId, passkey: id } = request.params;
      return (await removePasskey(deps, { userId, id })) ? reply.code(204).send(null) : reply.problem({ status: 404 });
    },
  });
}

function registerNewPasskeys(app: ServiceApp, deps: Deps): void {
  const onRequest = [requireSelf, requireFresh(deps)];

  app.post('/users/:id/passkeys/options', {
    onRequest,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'askForNewPasskey',
      summary: 'PublicKeyCredentialCreationOptionsJSON, good for five minutes',
      description: '403 `proof-needed`.',
      params: idParams,
      response: { 200: optionsShape, ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      const options = await askForNewPasskey(deps, request.params.id);
      return options ? { ...options } : reply.problem({ status: 404 });
    },
  });

  app.post('/users/:id/passkeys', {
    onRequest,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'addPasskey',
      summary: 'Keep a passkey that was made with these options',
      description: '403 `proof-needed`; 409 `too-many-passkeys`; 422 `wrong-passkey`.',
      params: idParams,
      body: z.strictObject({ name: passkeyName(), response: madeCredential }),
      response: { 201: passkeyShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const result = await addPasskey(deps, request.params.id, request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.problem(problemOf(result.error));
    },
  });
}

function registerPasskeySignIn(app: ServiceApp, deps: Deps): void {
  app.post('/sessions/passkey/options', {
    schema: {
      tags,
      'x-access': BFF_CALLERS,
      operationId: 'askForPasskey',
      summary: 'PublicKeyCredentialRequestOptionsJSON, good for five minutes (BFFs)',
      headers,
      response: { 200: optionsShape, ...problemResponses(401, 403, 429) },
    },
    handler: async (request, reply) => {
      const retryAfter = await deps.throttle.visit(visitorOf(request, deps.proxies));
      if (retryAfter) return reply.problem(problemOf({ kind: 'too-many-tries', retryAfter }));
      return { ...(await askForPasskey(deps)) };
    },
  });

  app.post('/sessions/passkey', {
    schema: {
      tags,
      'x-access': BFF_CALLERS,
      operationId: 'startSessionByPasskey',
      summary: 'Sign a browser in by a passkey: no e-mail, no password, no code (BFFs)',
      description: '401 `unknown-passkey`.',
      headers,
      body: z.strictObject({
        response: usedCredential,
        remember: z.boolean().default(false),
        replaces: secret().optional(),
      }),
      response: { 201: signedInShape, ...problemResponses(400, 401, 403, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const { response, remember, replaces } = request.body;
      const user = await checkPasskey(deps, response);
      if (!user) return reply.problem(problemOf({ kind: 'unknown-passkey' }));
      const visitor = visitorOf(request, deps.proxies);
      return reply.code(201).send(await openSession(deps, user, { remember, replaces, visitor }));
    },
  });
}
