import type { ServiceApp } from '@souk/service-kit/app';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import { visitorHeaders, visitorOf } from '@souk/service-kit/visitor';
import { z } from 'zod';
import { confirmEmail, undoEmail } from './change-email.ts';
import type { Deps } from './deps.ts';
import { emailAddress } from './email-address.ts';
import { requireSelf } from './guards.ts';
import { problemOf } from './problems.ts';
import { askForReset, resetPassword } from './reset-password.ts';
import { newPassword } from './user.ts';
import { askToVerify, verifyEmail } from './verify-email.ts';

const tags = ['mailed links'];
const token = () => z.string().min(1).max(200).describe('What the mailed link brings as `token`; it is good once');
const done = { 204: z.null(), ...problemResponses(400, 404, 413, 415, 422) };

/** What mailed links do. Whoever has one needs no other proof. */
export function registerMailedRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/users/:id/email-verification', {
    onRequest: [requireSelf],
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'askToVerifyEmail',
      summary: 'Mail the link again that verifies the e-mail',
      params: idParams,
      response: { 202: z.null(), ...problemResponses(401, 404) },
    },
    handler: async (request, reply) => {
      await askToVerify(deps, request.params.id);
      return reply.code(202).send(null);
    },
  });

  app.post('/email-verifications', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'verifyEmail',
      summary: 'Verify an e-mail: `/verify-email?token=`',
      description: '404 `link-over`.',
      body: z.strictObject({ token: token() }),
      response: done,
    },
    handler: async (request, reply) => {
      const verified = await verifyEmail(deps, request.body.token);
      return verified ? reply.code(204).send(null) : reply.problem(problemOf({ kind: 'link-over' }));
    },
  });

  registerResetRoutes(app, deps);

  app.post('/email-changes/confirmation', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'confirmEmail',
      summary: 'Make the new e-mail the account’s: `/confirm-email?token=`',
      description: '404 `link-over`; 409 `email-taken` if another account got it meanwhile.',
      body: z.strictObject({ token: token() }),
      response: { ...done, ...problemResponses(409) },
    },
    handler: async (request, reply) => {
      const result = await confirmEmail(deps, request.body.token);
      return result.ok ? reply.code(204).send(null) : reply.problem(problemOf(result.error));
    },
  });

  app.post('/email-changes/undo', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'undoEmail',
      summary: 'Keep or take back the old e-mail, and sign out everywhere: `/undo-email?token=`',
      description: '404 `link-over`; 409 `email-taken` if another account got it meanwhile.',
      body: z.strictObject({ token: token() }),
      response: { ...done, ...problemResponses(409) },
    },
    handler: async (request, reply) => {
      const result = await undoEmail(deps, request.body.token);
      return result.ok ? reply.code(204).send(null) : reply.problem(problemOf(result.error));
    },
  });
}

function registerResetRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/password-resets', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'askForPasswordReset',
      summary: 'Mail a link that sets a new password',
      description: 'The answer is the same for an e-mail that nobody has.',
      headers: visitorHeaders,
      body: z.strictObject({ email: emailAddress() }),
      response: { 202: z.null(), ...problemResponses(400, 413, 415, 422, 429) },
    },
    handler: async (request, reply) => {
      const retryAfter = await deps.throttle.visit(visitorOf(request, deps.proxies));
      if (retryAfter) return reply.problem(problemOf({ kind: 'too-many-tries', retryAfter }));
      await askForReset(deps, request.body.email);
      return reply.code(202).send(null);
    },
  });

  app.post('/password-resets/confirmation', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'resetPassword',
      summary: 'Set a new password, and sign out everywhere: `/reset-password?token=`',
      description: '404 `link-over`; 422 `breached-password`, after which the link is still good.',
      headers: visitorHeaders,
      body: z.strictObject({ token: token(), password: newPassword() }),
      response: { ...done, ...problemResponses(429, 503) },
    },
    handler: async (request, reply) => {
      const retryAfter = await deps.throttle.visit(visitorOf(request, deps.proxies));
      if (retryAfter) return reply.problem(problemOf({ kind: 'too-many-tries', retryAfter }));
      const result = await resetPassword(deps, request.body);
      return result.ok ? reply.code(204).send(null) : reply.problem(problemOf(result.error));
    },
  });
}
