import type { ServiceApp } from '@souk/service-kit/app';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import { BFF_CALLERS } from '@souk/service-kit/visitor';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { requireSelf } from './guards.ts';
import { problemOf } from './problems.ts';
import { endOneSession, endSession, endSessions, readSessions, useSession } from './sessions.ts';
import { userShape } from './user.ts';
import { SESSION_TOKEN_SECONDS, userToken } from './user-token.ts';

const tags = ['sessions'];
/** The secret that a browser holds in its cookie. */
const secret = () => z.string().min(1).max(200);

const sessionShape = z
  .object({
    id: z.uuid(),
    device: z.string().describe('`Firefox on Windows`'),
    current: z.boolean().describe('The one that asks'),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().describe('If it is not used until then'),
  })
  .meta({ id: 'Session' });

export function registerSessionRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/sessions/token', {
    schema: {
      tags,
      'x-access': BFF_CALLERS,
      operationId: 'tokenOfSession',
      summary: 'A bearer token of five minutes for a session (BFFs)',
      description: '401 `session-ended` when it is over, signed out or made up.',
      body: z.strictObject({ session: secret() }),
      response: {
        200: z.object({
          token: z.string(),
          expiresAt: z.iso.datetime(),
          user: userShape,
          session: z.object({
            id: z.uuid(),
            expiresAt: z.iso.datetime(),
            freshUntil: z.iso.datetime().describe('Until then what is sensitive needs no new proof'),
          }),
        }),
        ...problemResponses(400, 401, 403, 413, 415, 422),
      },
    },
    handler: async (request, reply) => {
      const known = await useSession(deps, request.body.session);
      if (!known) return reply.problem(problemOf({ kind: 'session-ended' }));
      const { user, ...session } = known;
      return {
        ...(await userToken(deps, user, { seconds: SESSION_TOKEN_SECONDS, session: session.id })),
        user,
        session,
      };
    },
  });

  app.delete('/sessions/current', {
    schema: {
      tags,
      'x-access': BFF_CALLERS,
      operationId: 'endSession',
      summary: 'Sign a browser out (BFFs)',
      description: 'Ends the session in the header; 204 also when it was over.',
      headers: z.looseObject({ 'x-session': secret() }),
      response: { 204: z.null(), ...problemResponses(400, 401, 403) },
    },
    handler: async (request, reply) => {
      await endSession(deps, request.headers['x-session']);
      return reply.code(204).send(null);
    },
  });

  registerOwnSessions(app, deps);
}

function registerOwnSessions(app: ServiceApp, deps: Deps): void {
  const onRequest = [requireSelf];
  const current = ({ principal }: { principal: { kind: string; session?: string } | null }) => principal?.session;

  app.get('/users/:id/sessions', {
    onRequest,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'listSessions',
      summary: 'Where an account is signed in, last used first',
      params: idParams,
      response: { 200: z.object({ items: z.array(sessionShape) }), ...problemResponses(401, 404) },
    },
    handler: async (request) => ({ items: await readSessions(deps, request.params.id, current(request)) }),
  });

  app.delete('/users/:id/sessions/:session', {
    onRequest,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'endOneSession',
      summary: 'Sign one of them out',
      params: z.object({ ...idParams.shape, session: idParams.shape.id }),
      response: { 204: z.null(), ...problemResponses(401, 404) },
    },
    handler: async (request, reply) => {
      const ended = await endOneSession(deps, request.params.id, request.params.session);
      return ended ? reply.code(204).send(null) : reply.problem({ status: 404 });
    },
  });

  app.delete('/users/:id/sessions', {
    onRequest,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'endSessions',
      summary: 'Sign out everywhere',
      params: idParams,
      querystring: z.strictObject({ keepCurrent: z.stringbool().default(false) }),
      response: { 204: z.null(), ...problemResponses(401, 404, 422) },
    },
    handler: async (request, reply) => {
      const keep = request.query.keepCurrent ? current(request) : undefined;
      await endSessions(deps.database.db, request.params.id, { keep });
      return reply.code(204).send(null);
    },
  });
}
