import { DEFAULT_LOCALE, localeSchema } from '@souk/contracts/locale';
import { BASE_CURRENCY, shopCurrencySchema } from '@souk/contracts/money';
import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Market } from './catalogue.ts';
import { endSharing, removeItem, saveItem, share, type WishFailure } from './change-wishlist.ts';
import type { Deps } from './deps.ts';
import { problemOf } from './problems.ts';
import { readShared, readWishlist } from './read-wishlist.ts';
import { LARGEST_WISHLIST, sharedWishlistShape, wishlistShape } from './wishlist.ts';

const tags = ['wishlists'];
const access = ['user', 'guest'] as const;
const itemParams = z.object({ variantId: z.string().max(200) });
/** In whose prices and texts. */
const marketQuery = z.strictObject({
  locale: localeSchema.default(DEFAULT_LOCALE),
  currency: shopCurrencySchema.default(BASE_CURRENCY),
});
const response = { 200: wishlistShape, ...problemResponses(401, 403, 422, 503) };
const FULL = { status: 409, name: 'wishlist-full', detail: `A list holds ${LARGEST_WISHLIST} objects at most` };

/** What somebody would like to have: `current` is the one list of whoever asks. */
export function registerWishlistRoutes(app: ServiceApp, deps: Deps): void {
  const refuse = (reply: FastifyReply, kind: WishFailure) =>
    reply.problem(kind === 'wishlist-full' ? FULL : problemOf({ kind }));
  async function answer(reply: FastifyReply, owner: string, market: Market) {
    const list = await readWishlist(deps, owner, market);
    return list.ok ? list.value : refuse(reply, list.error);
  }
  const ownerOf = ({ principal }: { principal: { subject: string } | null }) => principal?.subject ?? '';

  app.get('/wishlists/current', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'readWishlist',
      summary: 'One’s own list, at today’s prices and stock',
      description: 'Who has saved nothing has an empty one.',
      querystring: marketQuery,
      response,
    },
    handler: (request, reply) => answer(reply, ownerOf(request), request.query),
  });

  app.put('/wishlists/current/items/:variantId', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'saveItem',
      summary: 'Save a variant on one’s list',
      description: `Also a sold-out one. 422 \`unknown-variant\`; 409 \`wishlist-full\` at ${LARGEST_WISHLIST}. Twice changes nothing.`,
      params: itemParams,
      querystring: marketQuery,
      response: { ...response, ...problemResponses(409) },
    },
    handler: async (request, reply) => {
      const owner = ownerOf(request);
      const saved = await saveItem(deps, { owner, variantId: request.params.variantId, market: request.query });
      return saved.ok ? answer(reply, owner, request.query) : refuse(reply, saved.error);
    },
  });

  app.delete('/wishlists/current/items/:variantId', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'removeItem',
      summary: 'Take a variant off one’s list',
      description: 'Answers the list, also when it was not on it.',
      params: itemParams,
      querystring: marketQuery,
      response,
    },
    handler: async (request, reply) => {
      const owner = ownerOf(request);
      await removeItem(deps, { owner, variantId: request.params.variantId });
      return answer(reply, owner, request.query);
    },
  });

  app.post('/wishlists/current/share', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'shareWishlist',
      summary: 'A link by which others may look at one’s list',
      description: 'The same until sharing ends.',
      response: { 200: z.object({ shareToken: z.string() }), ...problemResponses(401, 403) },
    },
    handler: async (request) => ({ shareToken: await share(deps, ownerOf(request)) }),
  });

  app.delete('/wishlists/current/share', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'endSharing',
      summary: 'End sharing: links that were given away lead nowhere',
      response: { 204: z.null(), ...problemResponses(401, 403) },
    },
    handler: async (request, reply) => {
      await endSharing(deps, ownerOf(request));
      return reply.code(204).send(null);
    },
  });

  app.get('/shared-wishlists/:token', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'readSharedWishlist',
      summary: 'What somebody shares, without who',
      params: z.object({ token: z.string().regex(/^[\w-]{32}$/) }),
      querystring: marketQuery,
      response: { 200: sharedWishlistShape, ...problemResponses(404, 422, 503) },
    },
    handler: async ({ params, query }, reply) => {
      const list = await readShared(deps, params.token, query);
      if (!list) return reply.problem({ status: 404 });
      return list.ok ? list.value : refuse(reply, list.error);
    },
  });
}
