import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf, recordAct } from '@souk/service-kit/audit';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { idempotencyHeaders, idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { fulfilOrder } from './fulfil-order.ts';
import { problemOf } from './problems.ts';
import { ownerFor, readOrderRow } from './read-orders.ts';
import { readReturns } from './read-returns.ts';
import { RETURN_STATUSES } from './return.ts';
import { decideReturn, returnGoods } from './return-goods.ts';
import { approvalBody, declineBody, fulfilmentBody, orderShape, returnBody, returnShape } from './shapes.ts';

const refused = problemResponses(400, 401, 404, 409, 413, 415, 422);

/** What follows once an order is paid: parcels, and goods that come back. */
export function registerReturnRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/orders/:id/fulfilments', {
    schema: {
      tags: ['orders'],
      'x-access': ['admin'],
      operationId: 'fulfilOrder',
      summary: 'Note a parcel that was sent, and tell the shopper (admin)',
      description: '409 `not-confirmed`, `called-off`, `nothing-left`, or `too-many` with the `variantId`.',
      params: idParams,
      headers: idempotencyHeaders,
      body: fulfilmentBody,
      response: { 201: orderShape, ...refused, ...problemResponses(403) },
    },
    handler: async (request, reply) => {
      const { params, headers, body: parcel } = request;
      const sent = await fulfilOrder(deps, params.id, {
        key: headers['idempotency-key'],
        parcel,
        by: actorOf(request),
      });
      return sent.ok ? reply.code(201).send(sent.value) : reply.problem(problemOf(sent.error));
    },
  });

  app.post('/orders/:id/returns', {
    schema: {
      tags: ['returns'],
      'x-access': ['user', 'guest'],
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
      if (!row || ownerFor({ principal }, row) !== principal?.subject) return reply.problem({ status: 404 });
      const asked = await returnGoods(deps, row.id, { key: headers['idempotency-key'], request: body });
      return asked.ok ? reply.code(201).send(asked.value) : reply.problem(problemOf(asked.error));
    },
  });

  registerDecisions(app, deps);
}

function registerDecisions(app: ServiceApp, deps: Deps): void {
  app.get('/returns', {
    schema: {
      tags: ['returns'],
      'x-access': ['support', 'admin'],
      operationId: 'listReturns',
      summary: 'Returns, newest first (support, admin)',
      querystring: z.strictObject({ ...pageQuery, status: z.enum(RETURN_STATUSES).optional() }),
      response: { 200: pageOf(returnShape.extend({ orderId: z.uuid() })), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await readReturns(deps, request.query);
      if (page) await recordAct(deps.database.db, { actor: actorOf(request), action: 'returns.listed' });
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  app.post('/returns/:id/approval', {
    schema: {
      tags: ['returns'],
      'x-access': ['admin'],
      operationId: 'approveReturn',
      summary: 'Give the money of a return back (admin)',
      description:
        'The refund and the restocking follow by themselves. Approving twice is approving once; 409 `decided`.',
      params: idParams,
      body: approvalBody,
      response: { 200: orderShape, ...refused, ...problemResponses(403) },
    },
    handler: async (request, reply) => {
      const { restock, note = null } = request.body;
      const by = actorOf(request);
      const decided = await decideReturn(deps, request.params.id, { status: 'approved', restock, note, by });
      return decided.ok ? decided.value : reply.problem(problemOf(decided.error));
    },
  });

  app.post('/returns/:id/decline', {
    schema: {
      tags: ['returns'],
      'x-access': ['admin'],
      operationId: 'declineReturn',
      summary: 'Decline a return, saying why (admin)',
      params: idParams,
      body: declineBody,
      response: { 200: orderShape, ...refused, ...problemResponses(403) },
    },
    handler: async (request, reply) => {
      const { note } = request.body;
      const by = actorOf(request);
      const decided = await decideReturn(deps, request.params.id, { status: 'declined', restock: false, note, by });
      return decided.ok ? decided.value : reply.problem(problemOf(decided.error));
    },
  });
}
