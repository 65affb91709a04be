import { reaches } from '@souk/service-kit/access';
import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf, recordAct, staffActor } from '@souk/service-kit/audit';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import { visitorHeaders, visitorOf } from '@souk/service-kit/visitor';
import { z } from 'zod';
import { changeUser } from './change-user.ts';
import type { Deps } from './deps.ts';
import { emailAddress } from './email-address.ts';
import { requireProof } from './guards.ts';
import { deleteUser } from './privacy-requests.ts';
import { problemOf } from './problems.ts';
import { readUser, readUsers } from './read-users.ts';
import { registerUser } from './register-user.ts';
import { registration, userChange, userShape } from './user.ts';

const tags = ['users'];

export function registerRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/users', {
    schema: {
      tags,
      'x-access': ['anyone'],
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
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'listUsers',
      summary: 'All accounts, newest first (admin)',
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
      'x-access': ['anyone'],
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

const subjectOf = ({ params }: { params: { id: string } }) => `user:${params.id.toLowerCase()}`;

/** One account, for itself and for admins; to anyone else it does not exist. */
function registerUserRoutes(app: ServiceApp, deps: Deps): void {
  const response = { 200: userShape, ...problemResponses(401, 403, 404, 409, 422) };

  app.get('/users/:id', {
    schema: {
      tags,
      'x-access': ['user', 'admin'],
      operationId: 'readUser',
      summary: 'One account',
      params: idParams,
      response,
    },
    handler: async (request, reply) => {
      const subject = subjectOf(request);
      const user = reaches(request, subject) ? await readUser(deps, request.params.id) : undefined;
      if (!user) return reply.problem({ status: 404 });
      const actor = staffActor(request, subject);
      if (actor) await recordAct(deps.database.db, { actor, action: 'user.read', subject });
      return user;
    },
  });

  app.put('/users/:id', {
    schema: {
      tags,
      'x-access': ['user', 'admin'],
      operationId: 'changeUser',
      summary: 'Change an account',
      params: idParams,
      headers: visitorHeaders,
      body: userChange,
      response: { ...response, ...problemResponses(429, 503) },
    },
    handler: async (request, reply) => {
      const { principal } = request;
      const subject = subjectOf(request);
      if (principal?.kind !== 'user' || !reaches(request, subject)) return reply.problem({ status: 404 });
      const visitor = visitorOf(request, deps.proxies);
      const admin = staffActor(request, subject);
      const by = admin ? { admin } : { session: principal.session, visitor };
      const result = await changeUser(deps, request.params.id, { change: request.body, by });
      return result.ok ? result.value : reply.problem(problemOf(result.error));
    },
  });

  app.delete('/users/:id', {
    onRequest: [requireProof(deps)],
    schema: {
      tags,
      'x-access': ['user', 'admin'],
      operationId: 'deleteUser',
      summary: 'Delete an account',
      description:
        'It is gone at once; other services erase what they may, and a receipt of what is kept is mailed. 403 `proof-needed`.',
      params: idParams,
      response: { 204: z.null(), ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      const subject = subjectOf(request);
      const mayDelete = reaches(request, subject);
      const byAdmin = staffActor(request, subject);
      if (mayDelete && (await deleteUser(deps, request.params.id, byAdmin))) return reply.code(204).send(null);
      return reply.problem({ status: 404 });
    },
  });
}
