import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import { BFF_CALLERS, visitorHeaders as headers, visitorOf } from '@souk/service-kit/visitor';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { usedCredential } from './passkey-shapes.ts';
import { problemOf } from './problems.ts';
import { proveAgain } from './prove-again.ts';
import { guessCode, hasTotp } from './second-factor.ts';
import { checkPassword } from './sign-in.ts';
import { askForCode, finishSignIn, openSession } from './sign-in-steps.ts';
import { credentials, givenPassword, userShape } from './user.ts';
import { LOGIN_TOKEN_SECONDS, userToken } from './user-token.ts';

const tags = ['sign-in'];
export const secret = () => z.string().min(1).max(200);
const givenCode = () => z.string().min(1).max(20).describe('Six digits of the app, or a recovery code');

export const signedInShape = z
  .object({
    session: z.string().describe('For an HttpOnly cookie; it is answered once'),
    expiresAt: z.iso.datetime().describe('When it ends, however much it is used'),
    device: z
      .string()
      .describe('For a cookie of a year; sent as x-visitor-device it keeps strangers from locking the owner out'),
    user: userShape,
  })
  .meta({ id: 'SignedIn' });

export function registerSignInRoutes(app: ServiceApp, deps: Deps): void {
  registerLogin(app, deps);

  app.post('/sessions', {
    schema: {
      tags,
      'x-access': BFF_CALLERS,
      operationId: 'startSession',
      summary: 'Sign a browser in (BFFs)',
      description:
        'Ends after 12 hours unused and a day at most; remembered after 30 and 90 days. `replaces` is the session that the browser held before, which ends. 202 where a code is asked for: go on with POST /sessions/second-factor.',
      headers,
      body: z.strictObject({
        ...credentials.shape,
        remember: z.boolean().default(false),
        replaces: secret().optional(),
      }),
      response: {
        201: signedInShape,
        202: z.object({ pending: z.string(), expiresAt: z.iso.datetime() }),
        ...problemResponses(400, 401, 403, 413, 415, 422, 429, 503),
      },
    },
    handler: async (request, reply) => {
      const { remember, replaces, ...given } = request.body;
      const visitor = visitorOf(request, deps.proxies);
      const result = await checkPassword(deps, given, visitor);
      if (!result.ok) return reply.problem(problemOf(result.error));
      const step = await askForCode(deps, result.value.id, { remember });
      if (step) return reply.code(202).send(step);
      return reply.code(201).send(await openSession(deps, result.value, { remember, replaces, visitor }));
    },
  });

  app.post('/sessions/second-factor', {
    schema: {
      tags,
      'x-access': BFF_CALLERS,
      operationId: 'finishSignIn',
      summary: 'The second step of signing in (BFFs)',
      description: '401 `wrong-code`; 401 `sign-in-over` after five minutes or five tries.',
      headers,
      body: z.strictObject({ pending: secret(), code: givenCode(), replaces: secret().optional() }),
      response: { 201: signedInShape, ...problemResponses(400, 401, 403, 413, 415, 422, 429) },
    },
    handler: async (request, reply) => {
      const { pending, code, replaces } = request.body;
      const result = await finishSignIn(deps, { pending, code, replaces }, visitorOf(request, deps.proxies));
      return result.ok ? reply.code(201).send(result.value) : reply.problem(problemOf(result.error));
    },
  });

  app.post('/sessions/proof', {
    schema: {
      tags,
      'x-access': BFF_CALLERS,
      operationId: 'proveAgain',
      summary: 'Show again who holds a session; for ten minutes it may do what is sensitive (BFFs)',
      description:
        'The session gets a new secret, the old one ends. 401 `session-ended`, `wrong-code`, `unknown-passkey`, and `code-needed` where a password is not enough; 403 `wrong-password`.',
      headers,
      body: z.union([
        z.strictObject({ session: secret(), password: givenPassword() }),
        z.strictObject({ session: secret(), code: givenCode() }),
        z.strictObject({ session: secret(), passkey: usedCredential }),
      ]),
      response: {
        200: z.object({
          session: z.string(),
          freshUntil: z.iso.datetime(),
          expiresAt: z.iso.datetime().describe('As at sign-in: a proof does not make a session last longer'),
          remember: z.boolean().describe('As at sign-in: whether the browser keeps it when it is closed'),
        }),
        ...problemResponses(400, 401, 403, 413, 415, 422, 429, 503),
      },
    },
    handler: async (request, reply) => {
      const { session, ...proof } = request.body;
      const result = await proveAgain(deps, { session, proof }, visitorOf(request, deps.proxies));
      return result.ok ? result.value : reply.problem(problemOf(result.error));
    },
  });
}

function registerLogin(app: ServiceApp, deps: Deps): void {
  app.post('/users/login', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'signIn',
      summary: 'Sign in without a browser: a bearer token for all services, for one hour',
      description: '401 `code-needed` where the account has a second factor: again, with `code`.',
      headers,
      body: z.strictObject({ ...credentials.shape, code: givenCode().optional() }),
      response: {
        200: z.object({ token: z.string(), expiresAt: z.iso.datetime(), user: userShape }),
        ...problemResponses(400, 401, 413, 415, 422, 429, 503),
      },
    },
    handler: async (request, reply) => {
      const { code, ...given } = request.body;
      const visitor = visitorOf(request, deps.proxies);
      const result = await checkPassword(deps, given, visitor);
      if (!result.ok) return reply.problem(problemOf(result.error));
      const user = result.value;
      if (await hasTotp(deps, user.id)) {
        if (code === undefined) return reply.problem(problemOf({ kind: 'code-needed' }));
        const guessed = await guessCode(deps, user, { code, visitor });
        if (typeof guessed === 'object') return reply.problem(problemOf({ kind: 'too-many-tries', ...guessed }));
        if (guessed === 'wrong') return reply.problem(problemOf({ kind: 'wrong-code' }));
      }
      return { ...(await userToken(deps, user, { seconds: LOGIN_TOKEN_SECONDS })), user };
    },
  });
}
