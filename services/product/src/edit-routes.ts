import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf } from '@souk/service-kit/audit';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { createProduct, type WriteFailure } from './create-product.ts';
import { deleteProduct } from './delete-product.ts';
import type { Deps } from './deps.ts';
import { productInput, productReplacement, productShape } from './product.ts';
import { categoryInput, categoryTextsShape, replaceCategory } from './replace-category.ts';
import { replaceProduct } from './replace-product.ts';
import { isSlug } from './slug.ts';

const tags = ['editing'];

/** What merchandisers change by hand. */
export function registerEditRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/products', {
    schema: {
      tags,
      'x-access': ['merchandiser', 'admin'],
      operationId: 'createProduct',
      summary: 'Add a product (merchandiser, admin)',
      description:
        'Needs a title and a variant with a price. 409 `slug-taken` or `sku-taken` where another product has it.',
      body: productInput,
      response: { 201: productShape, ...problemResponses(400, 401, 403, 409, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const result = await createProduct(deps, request.body, actorOf(request));
      if (!result.ok) return refuse(reply, result.error);
      return reply.code(201).header('location', `/products/${result.value.id}`).send(result.value);
    },
  });

  app.put('/products/:id', {
    schema: {
      tags,
      'x-access': ['merchandiser', 'admin'],
      operationId: 'replaceProduct',
      summary: 'Replace a product whole (merchandiser, admin)',
      description:
        'Variants keep their ids where they are recognised by id, else SKU, else options; those not in the body are removed. ' +
        'Without `slug`, `status` or a variant’s `stock`, these stay as they are; anything else left out is emptied.',
      params: idParams,
      body: productReplacement,
      response: { 200: productShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const result = await replaceProduct(deps, request.params.id, { input: request.body, by: actorOf(request) });
      if (result.ok) return result.value;
      return result.error.name === 'not-found' ? reply.problem({ status: 404 }) : refuse(reply, result.error);
    },
  });

  app.put('/categories/:slug', {
    schema: {
      tags,
      'x-access': ['merchandiser', 'admin'],
      operationId: 'replaceCategory',
      summary: 'Replace the texts of a category (merchandiser, admin)',
      params: z.object({ slug: z.string().max(200) }),
      body: categoryInput,
      response: { 200: categoryTextsShape, ...problemResponses(400, 401, 403, 404, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const { slug } = request.params;
      if (!isSlug(slug)) return reply.problem({ status: 404 });
      const replaced = await replaceCategory(deps, slug, { input: request.body, by: actorOf(request) });
      return replaced ?? reply.problem({ status: 404 });
    },
  });

  app.delete('/products/:id', {
    schema: {
      tags,
      'x-access': ['merchandiser', 'admin'],
      operationId: 'deleteProduct',
      summary: 'Delete a product (merchandiser, admin)',
      params: idParams,
      response: { 204: z.null(), ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      if (await deleteProduct(deps, request.params.id, actorOf(request))) return reply.code(204).send(null);
      return reply.problem({ status: 404 });
    },
  });
}

function refuse(reply: FastifyReply, failure: WriteFailure): FastifyReply {
  switch (failure.name) {
    case 'invalid':
      return reply.problem({ status: 422, title: 'The product does not fit together', errors: failure.errors });
    case 'slug-taken':
      return reply.problem({ status: 409, name: failure.name, detail: 'Another product has this slug' });
    case 'sku-taken':
      return reply.problem({ status: 409, name: failure.name, detail: 'A variant of another product has this SKU' });
  }
}
