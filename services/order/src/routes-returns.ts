import type { ServiceApp } from '@souk/service-kit/app';
import { requireAdmin, requirePrincipal } from '@souk/service-kit/auth';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { bearer, idempotencyHeaders, idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { fulfilOrder } from './fulfil-order.ts';
import { problemOf } from './problems.ts';
import { readOrderRow } from './read-orders.ts';
import { readReturns } from './read-returns.ts';
import { RETURN_STATUSES } from './return.ts';
import { decideReturn, returnGoods } from './return-goods.ts';
import { approvalBody, declineBody, fulfilmentBody, orderShape, returnBody, returnShape } from './shapes.ts';

const security = bearer;
const refused = problemResponses(400, 401, 404, 409, 413, 415, 422);

/** What follows once an order is paid: parcels, and goods that come back. */
export function registerReturnRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/orders/:id/fulfilments', {
    onRequest: [requireAdmin],
    schema: {
      tags: ['orders'],
      security,
      operationId: 'fulfilOrder',
      summary: 'Note a parcel that was sent, and tell the shopper (admin)',
      description: '409 `not-confirmed`, `called-off`, `nothing-left`, or `too-many` with the `variantId`.',
      params: idParams,
      headers: idempotencyHeaders,
      body: fulfilmentBody,
      response: { 201: orderShape, ...refused, ...problemResponses(403) },
    },
    handler: async ({ params, headers, body }, reply) => {
      const sent = await fulfilOrder(deps, params.id, { key: headers['idempotency-key'], parcel: body });
      return sent.ok ? reply.code(201).send(sent.value) : reply.problem(problemOf(sent.error));
    },
  });

  app.post('/orders/:id/returns', {
    onRequest: [requirePrincipal],
    schema: {
      tags: ['returns'],
      security,
      operationId: 'requestReturn',
      summary: 'Ask to send goods back (the order’s owner)',
      description: 'The shop approves it or not. 409 `not-sent`, or `too-many` with the `variantId`.',
      params: idParams,
      headers: idempotencyHeaders,
      body: returnBody,
      response: { 201: orderShape, ...refused },
    },
    handler: async ({ params, principal, headers, body }, reply) => {
      const row = await readOrderRow(deps, params.id);
      if (!row || row.owner !== principal?.subject) return reply.problem({ status: 404 });
      const asked = await returnGoods(deps, row.id, { key: headers['idempotency-key'], request: body });
      return asked.ok ? reply.code(201).send(asked.value) : reply.problem(problemOf(asked.error));
    },
  });

  registerDecisions(app, deps);
}

function registerDecisions(app: ServiceApp, deps: Deps): void {
  app.get('/returns', {
    onRequest: [requireAdmin],
    schema: {
      tags: ['returns'],
      security,
      operationId: 'listReturns',
      summary: 'Returns, newest first (admin)',
      querystring: z.strictObject({ ...pageQuery, status: z.enum(RETURN_STATUSES).optional() }),
      response: { 200: pageOf(returnShape.extend({ orderId: z.uuid() })), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await readReturns(deps, request.query);
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  app.post('/returns/:id/approval', {
    onRequest: [requireAdmin],
    schema: {
      tags: ['returns'],
      security,
      operationId: 'approveReturn',
      summary: 'Give the money of a return back (admin)',
      description:
        'The refund and the restocking follow by themselves. Approving twice is approving once; 409 `decided`.',
      params: idParams,
      body: approvalBody,
      response: { 200: orderShape, ...refused, ...problemResponses(403) },
    },
    handler: async ({ params, body: { restock, note = null } }, reply) => {
      const decided = await decideReturn(deps, params.id, { status: 'approved', restock, note });
      return decided.ok ? decided.value : reply.problem(problemOf(decided.error));
    },
  });

  app.post('/returns/:id/decline', {
    onRequest: [requireAdmin],
    schema: {
      tags: ['returns'],
      security,
      operationId: 'declineReturn',
      summary: 'Decline a return, saying why (admin)',
      params: idParams,
      body: declineBody,
      response: { 200: orderShape, ...refused, ...problemResponses(403) },
    },
    handler: async ({ params, body: { note } }, reply) => {
      const decided = await decideReturn(deps, params.id, { status: 'declined', restock: false, note });
      return decided.ok ? decided.value : reply.problem(problemOf(decided.error));
    },
  });
}
