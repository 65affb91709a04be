import etag from '@fastify/etag';
import { reachesAll } from '@souk/service-kit/access';
import type { ServiceApp } from '@souk/service-kit/app';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { isUuid, problemResponses } from '@souk/service-kit/schemas';
import { eq } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { listProducts, listQuery, searchQuery } from './list-products.ts';
import { loadEverything } from './load-everything.ts';
import { loadProduct } from './load-products.ts';
import { productShape, soldVariantShape } from './product.ts';
import { categoryShape, readCategories } from './read-categories.ts';
import { facetsShape, readFacets } from './read-facets.ts';
import { readVariants } from './read-variants.ts';
import { products } from './schema.ts';
import { AS_KEPT, shownQuery } from './shown.ts';

const tags = ['catalogue'];
const BAD_CURSOR = { status: 422, detail: 'The cursor is not one of this list in this order' };
const MAX_IDS = 200;

/** What anyone may read. Answers may be a few seconds old in caches; whoever sells asks for a reservation. */
export async function registerCatalogueRoutes(parent: ServiceApp, deps: Deps): Promise<void> {
  await parent.register(async (scope) => {
    const app = scope.withTypeProvider<ZodTypeProvider>();
    await app.register(etag, { weak: true });
    registerProductRoutes(app, deps);
    registerOtherRoutes(app, deps);
  });
}

function registerProductRoutes(app: ServiceApp, deps: Deps): void {
  app.get('/products', {
    schema: {
      tags,
      'x-access': ['anyone', 'merchandiser', 'admin'],
      operationId: 'listProducts',
      summary: 'Products that are on sale, filtered and sorted',
      querystring: listQuery,
      response: { 200: pageOf(productShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const { status } = request.query;
      if (status !== undefined && status !== 'active' && !reachesAll(request))
        return reply.problem({
          status: request.principal ? 403 : 401,
          detail: 'Only a merchandiser or an admin sees what is not on sale',
        });
      const page = await listProducts(deps, request.query);
      return page ? fresh(request, reply).send(page) : reply.problem(BAD_CURSOR);
    },
  });

  app.get('/products/:idOrSlug', {
    schema: {
      tags,
      'x-access': ['anyone', 'merchandiser', 'admin'],
      operationId: 'readProduct',
      summary: 'One product, by id or slug',
      description:
        'Drafts and archived products are there for merchandisers and admins only, and so are translations and prices in all currencies.',
      params: z.object({ idOrSlug: z.string().min(1).max(250) }),
      querystring: z.object(shownQuery),
      response: { 200: productShape, ...problemResponses(401, 404, 422) },
    },
    handler: async (request, reply) => {
      const { idOrSlug } = request.params;
      if (idOrSlug.includes('\0')) return reply.problem({ status: 404 });
      const product = await loadProduct(
        deps,
        eq(isUuid(idOrSlug) ? products.id : products.slug, idOrSlug),
        request.query,
      );
      if (!product || (product.status !== 'active' && !reachesAll(request))) return reply.problem({ status: 404 });
      const isKept = request.query.locale === AS_KEPT.locale && request.query.currency === AS_KEPT.currency;
      if (!isKept || !reachesAll(request)) return fresh(request, reply).send(product);
      const [kept = product] = await loadEverything(deps, [product]);
      return fresh(request, reply).send(kept);
    },
  });
}

function registerOtherRoutes(app: ServiceApp, deps: Deps): void {
  app.get('/categories', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'listCategories',
      summary: 'Categories that have products on sale',
      querystring: z.strictObject({ ...pageQuery, ...shownQuery }),
      response: { 200: pageOf(categoryShape), ...problemResponses(422) },
    },
    handler: async (request, reply) => {
      const page = await readCategories(deps, request.query);
      return page ? fresh(request, reply).send(page) : reply.problem(BAD_CURSOR);
    },
  });

  app.get('/facets', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'readFacets',
      summary: 'Makers, price range and stock within a category or a search, for filters',
      querystring: z.strictObject({ ...searchQuery, ...shownQuery }),
      response: { 200: facetsShape, ...problemResponses(422) },
    },
    handler: async (request, reply) => fresh(request, reply).send(await readFacets(deps, request.query)),
  });

  app.get('/variants', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'readVariants',
      summary: 'Variants by id, as carts need them',
      description: 'Comma-separated ids, 200 at most. Unknown ones, and those not on sale, are left out. Never cached.',
      querystring: z.strictObject({
        ids: z
          .string()
          .min(1)
          .max(MAX_IDS * 37),
        ...shownQuery,
      }),
      response: { 200: z.object({ items: z.array(soldVariantShape) }), ...problemResponses(422) },
    },
    handler: async (request, reply) => {
      const ids = request.query.ids.split(',').map((id) => id.trim().toLowerCase());
      if (ids.length > MAX_IDS) return reply.problem({ status: 422, detail: `At most ${MAX_IDS} ids` });
      return { items: await readVariants(deps, ids.filter(isUuid), request.query) };
    },
  });
}

/** What everyone sees may be cached for a moment; what staff see may not. */
const fresh = <Reply extends Pick<FastifyReply, 'header'>>(
  request: Pick<FastifyRequest, 'principal' | 'standing'>,
  reply: Reply,
): Reply => {
  reply.header(
    'cache-control',
    reachesAll(request) ? 'private, no-store' : 'public, max-age=5, stale-while-revalidate=30',
  );
  return reply;
};
