import type { Principal } from '@souk/contracts/token';
import type { ServiceApp } from '@souk/service-kit/app';
import { maySee, requireAdmin, requirePrincipal } from '@souk/service-kit/auth';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { bearer, idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { actorOf, recordAct } from './audit.ts';
import { changeUser } from './change-user.ts';
import type { Deps } from './deps.ts';
import { emailAddress } from './email-address.ts';
import { requireProof } from './guards.ts';
import { deleteUser } from './privacy-requests.ts';
import { problemOf } from './problems.ts';
import { readUser, readUsers } from './read-users.ts';
import { registerUser } from './register-user.ts';
import { registration, userChange, userShape } from './user.ts';
import { visitorHeaders, visitorOf } from './visitor.ts';

const tags = ['users'];

export function registerRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/users', {
    schema: {
      tags,
      operationId: 'registerUser',
      summary: 'Make an account',
      description: 'A known e-mail is answered the same; its owner is told by mail. Signing in works at once.',
      headers: visitorHeaders,
      body: registration,
      response: { 201: userShape, ...problemResponses(400, 413, 415, 422, 429, 503) },
    },
    handler: async (request, reply) => {
      const retryAfter = await deps.throttle.visit(visitorOf(request, deps.proxies));
      if (retryAfter) return reply.problem(problemOf({ kind: 'too-many-tries', retryAfter }));
      const result = await registerUser(deps, request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.problem(problemOf(result.error));
    },
  });

  app.get('/users', {
    onRequest: [requireAdmin],
    schema: {
      tags,
      operationId: 'listUsers',
      summary: 'All accounts, newest first (admin)',
      security: bearer,
      querystring: z.strictObject({ ...pageQuery, email: emailAddress().optional() }),
      response: { 200: pageOf(userShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await readUsers(deps, request.query);
      if (page) await recordAct(deps.database.db, { actor: actorOf(request), action: 'users.listed' });
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  registerUserRoutes(app, deps);

  app.get('/.well-known/jwks.json', {
    schema: {
      tags: ['keys'],
      operationId: 'readKeys',
      summary: 'Public keys that verify tokens of users (RFC 7517)',
      response: { 200: z.object({ keys: z.array(z.record(z.string(), z.string())) }) },
    },
    handler: async (_request, reply) => {
      const keys = deps.publicKeys.map(({ kty, crv, kid, x }) => ({ kty, crv, kid, x, alg: 'EdDSA', use: 'sig' }));
      return reply.header('cache-control', 'public, max-age=300').send({ keys });
    },
  });
}

type Asked = { principal: Principal | null; params: { id: string } };
const isSelfOrAdmin = ({ principal, params }: Asked) =>
  principal?.kind !== 'guest' && maySee(principal, `user:${params.id.toLowerCase()}`);
/** An admin at somebody else's account: that is written down. */
const isOthersAdmin = ({ principal, params }: Asked) =>
  principal?.kind === 'user' && principal.role === 'admin' && principal.id !== params.id.toLowerCase();

/** One account, for itself and for admins; to anyone else it does not exist. */
function registerUserRoutes(app: ServiceApp, deps: Deps): void {
  const response = { 200: userShape, ...problemResponses(401, 403, 404, 409, 422) };

  app.get('/users/:id', {
    onRequest: [requirePrincipal],
    schema: { tags, operationId: 'readUser', summary: 'One account', security: bearer, params: idParams, response },
    handler: async (request, reply) => {
      const user = isSelfOrAdmin(request) ? await readUser(deps, request.params.id) : undefined;
      if (!user) return reply.problem({ status: 404 });
      if (isOthersAdmin(request))
        await recordAct(deps.database.db, { actor: actorOf(request), action: 'user.read', subject: `user:${user.id}` });
      return user;
    },
  });

  app.put('/users/:id', {
    onRequest: [requirePrincipal],
    schema: {
      tags,
      operationId: 'changeUser',
      summary: 'Change an account',
      security: bearer,
      params: idParams,
      headers: visitorHeaders,
      body: userChange,
      response: { ...response, ...problemResponses(429, 503) },
    },
    handler: async (request, reply) => {
      const { principal } = request;
      if (principal?.kind !== 'user' || !isSelfOrAdmin(request)) return reply.problem({ status: 404 });
      const visitor = visitorOf(request, deps.proxies);
      const by = isOthersAdmin(request) ? { admin: actorOf(request) } : { session: principal.session, visitor };
      const result = await changeUser(deps, request.params.id, { change: request.body, by });
      return result.ok ? result.value : reply.problem(problemOf(result.error));
    },
  });

  app.delete('/users/:id', {
    onRequest: [requirePrincipal, requireProof(deps)],
    schema: {
      tags,
      operationId: 'deleteUser',
      summary: 'Delete an account',
      description:
        'It is gone at once; other services erase what they may, and a receipt of what is kept is mailed. 403 `proof-needed`.',
      security: bearer,
      params: idParams,
      response: { 204: z.null(), ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      const mayDelete = request.principal?.kind === 'user' && isSelfOrAdmin(request);
      const byAdmin = isOthersAdmin(request) ? actorOf(request) : undefined;
      if (mayDelete && (await deleteUser(deps, request.params.id, byAdmin))) return reply.code(204).send(null);
      return reply.problem({ status: 404 });
    },
  });
}
