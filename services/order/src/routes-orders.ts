import { reaches, reachesAll } from '@souk/service-kit/access';
import type { ServiceApp } from '@souk/service-kit/app';
import { recordAct, staffActor } from '@souk/service-kit/audit';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { idempotencyHeaders, idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { cancelOrder } from './cancel-order.ts';
import type { Deps } from './deps.ts';
import { ORDER_STATUSES } from './order.ts';
import { placeOrder } from './place-order.ts';
import { problemOf } from './problems.ts';
import { ownerFor, readOrderRow, readOrders, toOrder } from './read-orders.ts';
import { reorder } from './reorder.ts';
import { cartShape, orderShape, placementShape, uuidText } from './shapes.ts';

const tags = ['orders'];

export function registerOrderRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/orders', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'placeOrder',
      summary: 'Order a cart: reserves its stock and answers where to pay',
      description:
        'Prices, shipping, tax and total are computed here. The same Idempotency-Key and body answer the same order; another body is 422. ' +
        'A cart has one unpaid order: placing it again under another key cancels the earlier one. ' +
        '409 `empty-cart`, `cart-ordered`, `cart-too-large`, `cart-too-small`, `needs-review`, `code-not-applicable` with the `reason`, ' +
        '`insufficient-stock` with `lines` (the key may then be used again), or `cart-changed` with `changes`: something can no longer be had, or costs ' +
        'something else than when it was put there; set its line again, or send the new `total` as `expectedTotal`, to accept that. ' +
        'What costs nothing has no `paymentUrl`. 503: repeat with the same key.',
      headers: idempotencyHeaders,
      body: placementShape,
      response: { 201: orderShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422, 503) },
    },
    handler: async ({ principal, headers, body }, reply) => {
      if (!principal) return reply.problem({ status: 401 });
      const placed = await placeOrder(deps, {
        owner: principal.subject,
        key: headers['idempotency-key'],
        placement: body,
      });
      if (placed.ok) return reply.code(201).send(placed.value);
      return reply.problem(problemOf(placed.error, '/shippingAddress/country'));
    },
  });

  app.get('/orders', {
    schema: {
      tags,
      'x-access': ['user', 'guest', 'support', 'admin', 'service'],
      operationId: 'listOrders',
      summary:
        'Your orders, newest first, a user’s with those made as a guest with their verified e-mail; for support, admins and services everybody’s',
      querystring: z.strictObject({ ...pageQuery, status: z.enum(ORDER_STATUSES).optional() }),
      response: { 200: pageOf(orderShape), ...problemResponses(401, 422) },
    },
    handler: async (request, reply) => {
      const owner = reachesAll(request) ? undefined : request.principal?.subject;
      const page = await readOrders(deps, { ...request.query, owner });
      const actor = staffActor(request);
      if (page && actor) await recordAct(deps.database.db, { actor, action: 'orders.listed' });
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  app.get('/orders/:id', {
    schema: {
      tags,
      'x-access': ['user', 'guest', 'support', 'admin', 'service'],
      operationId: 'readOrder',
      summary: 'One order, for its owner, support, admins and services',
      params: idParams,
      response: { 200: orderShape, ...problemResponses(401, 404) },
    },
    handler: async (request, reply) => {
      const row = await readOrderRow(deps, request.params.id);
      if (!row || !reaches(request, ownerFor(request, row))) return reply.problem({ status: 404 });
      const actor = staffActor(request, ownerFor(request, row));
      if (actor) await recordAct(deps.database.db, { actor, action: 'order.read', subject: `order:${row.id}` });
      return toOrder(row);
    },
  });

  app.post('/orders/:id/cancellation', {
    schema: {
      tags,
      'x-access': ['user', 'guest', 'admin'],
      operationId: 'cancelOrder',
      summary: 'Cancel an order that was not sent',
      description:
        'Unpaid, its stock is released and its payment page closed. Paid, it is called off: its money goes back and its stock on sale. ' +
        'Cancelling twice is cancelling once. 409 `already-sent`; `order-over` when it expired, was rejected or refunded; `under-review`, except for an admin.',
      params: idParams,
      body: z.strictObject({}).nullish(),
      response: { 200: orderShape, ...problemResponses(400, 401, 404, 409, 415, 422, 503) },
    },
    handler: async (request, reply) => {
      const row = await readOrderRow(deps, request.params.id);
      if (!row || !reaches(request, ownerFor(request, row))) return reply.problem({ status: 404 });
      const cancelled = await cancelOrder(deps, row.id, staffActor(request, ownerFor(request, row)));
      return cancelled.ok ? cancelled.value : reply.problem(problemOf(cancelled.error));
    },
  });

  app.post('/orders/:id/reorder', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'reorder',
      summary: 'Put what was ordered into a cart again',
      description:
        'As much as is still sold: the cart then has at least as many of each as the order had, so asking twice is asking once. What could not be ' +
        'put there is in the cart’s `notices`. Without `cartId` it goes into the user’s open cart, or into a new one of the guest. 409 `cart-ordered`.',
      params: idParams,
      body: z.strictObject({ cartId: uuidText.optional() }),
      response: { 200: cartShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422, 503) },
    },
    handler: async (request, reply) => {
      const { principal } = request;
      const row = await readOrderRow(deps, request.params.id);
      if (!row || !principal || principal.kind === 'service' || !reaches(request, ownerFor(request, row)))
        return reply.problem({ status: 404 });
      const cart = await reorder(deps, row, { principal, cartId: request.body.cartId });
      return cart.ok ? cart.value : reply.problem(problemOf({ kind: cart.error }));
    },
  });
}
