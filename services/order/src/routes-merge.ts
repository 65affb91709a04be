import type { Verifier } from '@souk/contracts/token';
import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { mergeGuestCart } from './merge-carts.ts';
import { problemOf } from './problems.ts';
import { putNoticesAway } from './put-notices-away.ts';
import { cartParams } from './routes-carts.ts';
import { cartShape, uuidText } from './shapes.ts';

const tags = ['carts'];

/** What happens to a cart when a guest turns out to be a user, and how the shopper hears of it. */
export function registerMergeRoutes(app: ServiceApp, deps: Deps & { verifier: Verifier }): void {
  app.post('/carts/current/merge', {
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'mergeCarts',
      summary: 'Put what is in a guest’s cart into that of the user who asks',
      description:
        'Quantities add up, to what is in stock and to 99 at most; a code and a gift card go along where the user’s cart has none. Whatever was not ' +
        'taken over is in the cart’s `notices`. The guest’s cart is `merged` then, and unpaid orders of both end. Asked again it answers the ' +
        'cart as it is. 404, and nothing changes, where the token does not open the cart.',
      body: z.strictObject({
        cartId: uuidText.describe('The guest’s cart'),
        token: z.string().max(4096).describe('The bearer token that the guest got with it'),
      }),
      response: { 200: cartShape, ...problemResponses(400, 401, 403, 404, 413, 415, 422, 503) },
    },
    handler: async ({ principal, body }, reply) => {
      if (principal?.kind !== 'user') return reply.problem({ status: 403 });
      const merged = await mergeGuestCart(deps, principal, body);
      return merged.ok ? merged.value : reply.problem(problemOf({ kind: merged.error }));
    },
  });

  app.delete('/carts/:id/notices', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'putNoticesAway',
      summary: 'Put notices away that the shopper has seen',
      params: cartParams,
      querystring: z.strictObject({ ids: z.string().max(4000).describe('Ids of notices, by comma') }),
      response: { 200: cartShape, ...problemResponses(401, 403, 404, 409, 422, 503) },
    },
    handler: async ({ params, principal, query }, reply) => {
      const cart = await putNoticesAway(deps, { cartId: params.id, principal, ids: query.ids.split(',') });
      return cart.ok ? cart.value : reply.problem(problemOf({ kind: cart.error }));
    },
  });
}
