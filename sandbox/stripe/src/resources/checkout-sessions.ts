import type Stripe from 'stripe';
import { z } from 'zod';
import { ApiError, missing } from '../errors.ts';
import { lineItemsOf } from '../expand.ts';
import { listPage } from '../list.ts';
import { email, id, integer, mergeMetadata, metadata, paging } from '../params.ts';
import { expireSession } from '../payments/close-session.ts';
import { nothing, route } from '../route.ts';
import type { World } from '../world.ts';
import { createSession } from './create-session.ts';
import { createSessionParams } from './create-session-params.ts';

const listParams = z.strictObject({
  ...paging,
  customer: id.optional(),
  payment_intent: id.optional(),
  status: z.enum(['open', 'complete', 'expired']).optional(),
  customer_details: z.strictObject({ email }).optional(),
});
const url = '/v1/checkout/sessions';

export function findSession(world: World, sessionId: string): Stripe.Checkout.Session {
  const session = world.store.get('checkout.session', sessionId);
  if (!session) throw missing('checkout.session', sessionId);
  return session;
}

export const checkoutSessions = [
  route('POST', '/checkout/sessions', createSessionParams, createSession),
  route(
    'GET',
    '/checkout/sessions',
    listParams,
    ({ store }, { customer, payment_intent, status, customer_details, ...page }) => {
      const filters = { customer, payment_intent, status, 'customer_details.email': customer_details?.email };
      return listPage(store, 'checkout.session', page, { url, filters });
    },
  ),
  route('GET', '/checkout/sessions/:id', nothing, (world, _, sessionId) => findSession(world, sessionId)),
  route(
    'POST',
    '/checkout/sessions/:id',
    z.strictObject({ metadata: metadata.optional() }),
    (world, params, sessionId) => {
      const session = findSession(world, sessionId);
      return world.store.put('checkout.session', {
        ...session,
        metadata: mergeMetadata(session.metadata ?? {}, params.metadata),
      });
    },
  ),
  route('POST', '/checkout/sessions/:id/expire', nothing, (world, _, sessionId) => {
    const session = findSession(world, sessionId);
    if (session.status === 'open') return expireSession(world, session);
    throw new ApiError(400, {
      type: 'invalid_request_error',
      message: `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of "${session.status}".`,
    });
  }),
  route(
    'GET',
    '/checkout/sessions/:id/line_items',
    z.strictObject({ ...paging, limit: integer.optional() }),
    (world, page, sessionId) => {
      const session = findSession(world, sessionId);
      const items = lineItemsOf(world.store, session.id);
      const from = page.starting_after ? items.findIndex((item) => item.id === page.starting_after) + 1 : 0;
      const limit = Math.min(page.limit ?? 10, 100);
      return {
        object: 'list',
        data: items.slice(from, from + limit),
        has_more: items.length > from + limit,
        url: `${url}/${session.id}/line_items`,
      };
    },
  ),
];
