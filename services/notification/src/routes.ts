import { EVENT_CONTENT_TYPE, orderEvents, variantRestocked } from '@souk/contracts/events';
import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf, recordAct, staffActor } from '@souk/service-kit/audit';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { email, idempotencyHeaders, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { AppDeps } from './deps.ts';
import { onOrderEvent } from './events.ts';
import { message, notificationShape } from './notification.ts';
import { phone } from './phone.ts';
import { queueNotification } from './queue-notification.ts';
import { readNotifications } from './read-notifications.ts';
import { tellRestocked } from './tell-restocked.ts';

const tags = ['notifications'];
const PROBLEMS = {
  'key-reused': {
    status: 422,
    name: 'idempotency-key-reused',
    detail: 'This Idempotency-Key was used for another request',
  },
  'not-wanted': { status: 409, name: 'not-wanted', detail: 'Nobody has asked for text messages at this number' },
};
/** A large order has hundreds of lines. */
const BODY_LIMIT = 512 * 1024;

export function registerRoutes(app: ServiceApp, deps: AppDeps): void {
  app.post('/notifications/send', {
    bodyLimit: BODY_LIMIT,
    schema: {
      tags,
      'x-access': ['admin', 'service:user', 'service:product', 'service:order', 'service:payment'],
      operationId: 'sendNotification',
      summary: 'Send one message (services, admin)',
      description:
        'It is written down, and tried until its channel takes it, for three days. Text messages go to numbers of those who asked for them.',
      headers: idempotencyHeaders,
      body: message,
      response: { 202: z.object({ id: z.uuid() }), ...problemResponses(400, 401, 403, 409, 413, 415, 422, 503) },
    },
    handler: async (request, reply) => {
      const caller = request.principal?.subject ?? '';
      const key = request.headers['idempotency-key'];
      const queued = await queueNotification(deps, { message: request.body, caller, key, staff: staffActor(request) });
      if (queued.ok) return reply.code(202).send(queued.value);
      return reply.problem(PROBLEMS[queued.error]);
    },
  });

  app.get('/notifications', {
    schema: {
      tags,
      'x-access': ['support', 'admin'],
      operationId: 'listNotifications',
      summary: 'What was sent, newest first (support, admin)',
      querystring: z.strictObject({
        ...pageQuery,
        to: z.union([email(), phone()]).optional(),
        orderId: z.uuid().toLowerCase().optional(),
      }),
      response: { 200: pageOf(notificationShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const { orderId } = request.query;
      const page = await readNotifications(deps, request.query);
      const act = { actor: actorOf(request), action: 'notifications.listed' } as const;
      if (page) await recordAct(deps.database.db, orderId ? { ...act, subject: `order:${orderId}` } : act);
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  app.addContentTypeParser(EVENT_CONTENT_TYPE, { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.post('/events', {
    bodyLimit: BODY_LIMIT,
    schema: {
      tags: ['events'],
      'x-access': ['service:order', 'service:product'],
      operationId: 'receiveEvent',
      summary: 'Hear of a fact (services order, product)',
      description:
        'A CloudEvents 1.0 envelope. Repeating an id changes nothing. The answer does not wait for the mail server.',
      body: z.discriminatedUnion('type', [...orderEvents, variantRestocked]),
      response: { 202: z.null(), ...problemResponses(400, 401, 403, 413, 415, 422, 503) },
    },
    handler: async (request, reply) => {
      const { principal, body: event } = request;
      const teller = event.type === 'variant.restocked.v1' ? 'service:product' : 'service:order';
      if (principal?.subject !== teller)
        return reply.problem({ status: 403, name: 'not-yours-to-tell', detail: `Only ${teller} tells that` });
      if (event.type === 'variant.restocked.v1') {
        await tellRestocked(deps, event.data.variantId);
        return reply.code(202).send(null);
      }
      const heard = await onOrderEvent(deps, event);
      if (heard.ok) return reply.code(202).send(null);
      return reply.problem({ status: 422, name: heard.error, detail: 'The order has no usable address or link' });
    },
  });
}
