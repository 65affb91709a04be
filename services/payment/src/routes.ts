import type { ServiceApp } from '@souk/service-kit/app';
import { staffActor } from '@souk/service-kit/audit';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { idempotencyHeaders, idParams, problemResponses } from '@souk/service-kit/schemas';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { capturePayment } from './capture-payment.ts';
import { changePayment } from './change-payment.ts';
import type { Deps } from './deps.ts';
import { expirePayment } from './end-payment.ts';
import { openPayment } from './open-payment.ts';
import { paymentShape, refundShape } from './payment.ts';
import { paymentRequest, refundRequest, statusChange } from './payment-request.ts';
import { moveProblem, openProblem, refundProblem } from './problems.ts';
import { readPayment, readPayments, toPayment } from './read-payments.ts';
import { refundPayment } from './refund-payment.ts';

const tags = ['payments'];
const isSupport = ({ principal }: FastifyRequest) => principal?.kind === 'user' && principal.role === 'support';

export function registerRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/payments', {
    bodyLimit: 512 * 1024,
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'openPayment',
      summary: "Open an order's payment (service order)",
      description:
        'One per order. Answers with `paymentUrl`, where the shopper pays; the money is then held until it is captured. ' +
        'The parts must add up to `amount`.',
      headers: idempotencyHeaders,
      body: paymentRequest,
      response: { 201: paymentShape, ...problemResponses(400, 401, 403, 409, 413, 415, 422, 503) },
    },
    handler: async (request, reply) => {
      const opened = await openPayment(deps, request.body, request.headers['idempotency-key']);
      return opened.ok ? reply.code(201).send(opened.value) : reply.problem(openProblem(opened.error));
    },
  });

  app.get('/payments', {
    schema: {
      tags,
      'x-access': ['user', 'guest', 'support', 'admin', 'service'],
      operationId: 'listPayments',
      summary: "Payments, newest first: one's own; all for support, admins and services",
      querystring: z.strictObject({ ...pageQuery, orderId: z.uuid().toLowerCase().optional() }),
      response: { 200: pageOf(paymentShape), ...problemResponses(401, 422) },
    },
    handler: async (request, reply) => {
      const page = await readPayments(deps, request.query, request);
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  app.get('/payments/:id', {
    schema: {
      tags,
      'x-access': ['user', 'guest', 'support', 'admin', 'service'],
      operationId: 'readPayment',
      summary: 'One payment, for its owner, support, admins and services',
      params: idParams,
      response: { 200: paymentShape, ...problemResponses(401, 404) },
    },
    handler: async (request, reply) =>
      (await readPayment(deps, request.params.id, request)) ?? reply.problem({ status: 404 }),
  });

  registerMoves(app, deps);
}

function registerMoves(app: ServiceApp, deps: Deps): void {
  app.put('/payments/:id', {
    schema: {
      tags,
      'x-access': ['admin', 'service:order'],
      operationId: 'changePayment',
      summary: 'Move a payment to another status (service order, admin)',
      description: 'Does at Stripe what the status means. Being there already is fine; an illegal move is 409.',
      params: idParams,
      body: statusChange,
      response: { 200: paymentShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422, 503) },
    },
    handler: async (request, reply) => {
      const cause = request.principal?.subject ?? '';
      const moved = await changePayment(deps, request.params.id, {
        ...request.body,
        cause,
        staff: staffActor(request),
      });
      return moved.ok ? toPayment(moved.value) : reply.problem(moveProblem(moved.error));
    },
  });

  app.post('/payments/:id/capture', {
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'capturePayment',
      summary: 'Take the held money, once (service order)',
      params: idParams,
      response: { 200: paymentShape, ...problemResponses(401, 403, 404, 409, 503) },
    },
    handler: async (request, reply) => {
      const moved = await capturePayment(deps, request.params.id, 'service:order');
      return moved.ok ? toPayment(moved.value) : reply.problem(moveProblem(moved.error));
    },
  });

  app.post('/payments/:id/expire', {
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'expirePayment',
      summary: 'Close an unpaid payment page (service order)',
      description: 'If the shopper has paid already, 409 `already-authorized` with the payment.',
      params: idParams,
      response: { 200: paymentShape, ...problemResponses(401, 403, 404, 409, 503) },
    },
    handler: async (request, reply) => {
      const ending = { cause: 'service:order', as: 'expired', tell: false } as const;
      const moved = await expirePayment(deps, request.params.id, ending);
      return moved.ok ? toPayment(moved.value) : reply.problem(moveProblem(moved.error));
    },
  });

  app.post('/payments/:id/refunds', {
    schema: {
      tags: ['refunds'],
      'x-access': ['support', 'admin', 'service:order'],
      operationId: 'refundPayment',
      summary: 'Give money back (service order, support, admin)',
      description:
        'Never more than was captured, also when several are asked for at once. 403 `over-support-limit` with the `limit` and what is `left` of it.',
      params: idParams,
      headers: idempotencyHeaders,
      body: refundRequest,
      response: { 201: refundShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422, 503) },
    },
    handler: async (request, reply) => {
      const { amount } = request.body;
      const asked = typeof amount === 'number' ? { amount } : amount;
      const key = request.headers['idempotency-key'];
      const cause = request.principal?.subject ?? '';
      const staff = staffActor(request);
      const supportLimit = isSupport(request) ? deps.supportRefundLimit : undefined;
      const refund = await refundPayment(deps, request.params.id, { ...asked, key, cause, staff, supportLimit });
      return refund.ok ? reply.code(201).send(refund.value) : reply.problem(refundProblem(refund.error));
    },
  });
}
