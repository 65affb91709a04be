import { DEFAULT_LOCALE, localeSchema } from '@souk/contracts/locale';
import type { ServiceApp } from '@souk/service-kit/app';
import { UnreachableError } from '@souk/service-kit/problem';
import { limitKey, take } from '@souk/service-kit/rate-limit';
import { email, isUuid, problemResponses } from '@souk/service-kit/schemas';
import { visitorHeaders, visitorOf } from '@souk/service-kit/visitor';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { askStockAlert } from './ask-stock-alert.ts';
import type { AppDeps } from './deps.ts';
import { confirmStockAlert, stopStockAlerts } from './settle-stock-alert.ts';

const tags = ['stock alerts'];
const PROBLEMS = {
  'not-found': { status: 404, name: 'unknown-variant', detail: 'There is no such variant' },
  'in-stock': { status: 409, name: 'in-stock', detail: 'It can be bought now' },
};
const AWAY = { status: 503, name: 'product-unavailable', detail: 'Stock cannot be read just now', retryAfter: 2 };
const token = z.string().regex(/^[\w-]{43}$/);

/** "E-mail me when it is back." */
export function registerStockAlerts(app: ServiceApp, deps: AppDeps): void {
  /** Without product nothing is known, and nothing is stored. */
  const orAway = async <Answer>(reply: FastifyReply, work: () => Promise<Answer>) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof UnreachableError) return reply.problem(AWAY);
      throw error;
    }
  };

  app.post('/stock-alerts', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'askStockAlert',
      summary: 'Be told by e-mail, once, when a sold-out variant is back',
      description:
        'With a user’s token and the verified address of the account at once, else after the address has confirmed it by a link (`confirm`). The ' +
        'answer is the same for an address that waits already. 404 `unknown-variant`, 409 `in-stock`; 429 after twenty in an hour.',
      headers: visitorHeaders,
      body: z.strictObject({
        variantId: z.string().max(100),
        email: email(),
        locale: localeSchema.default(DEFAULT_LOCALE),
      }),
      response: {
        202: z.object({ confirm: z.boolean().describe('The address has to confirm it') }),
        ...problemResponses(400, 401, 404, 409, 413, 415, 422, 429, 503),
      },
    },
    handler: async (request, reply) => {
      const { principal, body } = request;
      const { address } = visitorOf(request, deps.proxies);
      const retryAfter = await take(deps.alertLimits.perVisitor, limitKey(address ?? principal?.subject ?? 'unknown'));
      if (retryAfter !== undefined)
        return reply.problem({ status: 429, detail: 'That was a lot just now', retryAfter });
      if (!isUuid(body.variantId)) return reply.problem(PROBLEMS['not-found']);
      const authorization = request.headers.authorization ?? '';
      const confirmed =
        principal?.kind === 'user' &&
        (await deps.accounts.owns({ id: principal.id, email: body.email, authorization }));
      return orAway(reply, async () => {
        const asked = await askStockAlert(deps, { ...body, variantId: body.variantId.toLowerCase(), confirmed });
        return asked.ok ? reply.code(202).send(asked.value) : reply.problem(PROBLEMS[asked.error]);
      });
    },
  });

  app.post('/stock-alerts/confirmations', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'confirmStockAlert',
      summary: 'Confirm an alert by the link in a mail',
      body: z.strictObject({ token }),
      response: { 204: z.null(), ...problemResponses(400, 401, 404, 413, 415, 422, 503) },
    },
    handler: (request, reply) =>
      orAway(reply, async () =>
        (await confirmStockAlert(deps, request.body.token))
          ? reply.code(204).send(null)
          : reply.problem({
              status: 404,
              name: 'unknown-link',
              detail: 'The link is used up, or older than three days',
            }),
      ),
  });

  app.post('/stock-alerts/removals', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'stopStockAlerts',
      summary: 'End all alerts of an address, by the link in a mail',
      description: 'Whether there were any is not said.',
      body: z.strictObject({ token }),
      response: { 204: z.null(), ...problemResponses(400, 401, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      await stopStockAlerts(deps, request.body.token);
      return reply.code(204).send(null);
    },
  });
}
