import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf, recordAct } from '@souk/service-kit/audit';
import { problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { checkLedger, ledgerReport } from './check-ledger.ts';
import type { Deps } from './deps.ts';
import { reconcile } from './reconcile.ts';

/** What keeps the books true: both run by themselves, and here at once. */
export function registerBooks(app: ServiceApp, deps: Deps): void {
  app.post('/reconciliations', {
    schema: {
      tags: ['books'],
      'x-access': ['admin'],
      operationId: 'reconcile',
      summary: 'Find now what webhooks never told (admin)',
      description: 'Runs by itself every minute. 409 `running` while it does.',
      body: z.strictObject({}).nullish(),
      response: {
        200: z
          .object({
            events: z.int().describe('Events that webhooks had not told'),
            payments: z.int().describe('Payments that were compared with Stripe'),
            moved: z.int().describe('Of them, those that were not as Stripe says'),
            failed: z.int().describe('What could not be looked at; the log says why'),
          })
          .meta({ id: 'Reconciliation' }),
        ...problemResponses(400, 401, 403, 409, 415, 422, 503),
      },
    },
    handler: async (request, reply) => {
      await recordAct(deps.database.db, { actor: actorOf(request), action: 'books.reconciliation-asked' });
      const done = await reconcile(deps);
      if (done.ok) return done.value;
      if (done.error === 'running')
        return reply.problem({ status: 409, name: 'running', detail: 'It is running already' });
      return reply.problem({
        status: 503,
        name: 'provider-unavailable',
        detail: 'Stripe does not answer',
        retryAfter: 5,
      });
    },
  });

  app.get('/ledger', {
    schema: {
      tags: ['books'],
      'x-access': ['admin'],
      operationId: 'checkLedger',
      summary: 'Add up the books: balances, and what does not fit (admin)',
      response: { 200: ledgerReport, ...problemResponses(401, 403) },
    },
    handler: () => checkLedger(deps),
  });
}
