import type { ServiceApp } from '@souk/service-kit/app';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { idempotencyHeaders, idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { __item__Shape, new__Item__ } from './__itemKebab__.ts';
import { create__Item__ } from './create-__itemKebab__.ts';
import { delete__Item__ } from './delete-__itemKebab__.ts';
import type { Deps } from './deps.ts';
import { read__Item__, read__Items__ } from './read-__itemsKebab__.ts';

const tags = ['__itemsKebab__'];

/** `x-access` let only people through: without one nothing is anybody's. */
const ownerOf = (request: { principal: { subject: string } | null }): string => request.principal?.subject ?? '';

export function registerRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/__itemsKebab__', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'create__Item__',
      summary: 'Make one __itemWords__',
      headers: idempotencyHeaders,
      body: new__Item__,
      response: { 201: __item__Shape, ...problemResponses(400, 401, 403, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const result = await create__Item__(deps, { owner: ownerOf(request), key, wanted: request.body });
      if (result.ok) return reply.code(201).send(result.value);
      return reply.problem({
        status: 422,
        name: 'idempotency-key-reused',
        detail: 'The Idempotency-Key came with another request before',
      });
    },
  });

  app.get('/__itemsKebab__', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'list__Items__',
      summary: 'Your __itemsWords__, newest first',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageOf(__item__Shape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await read__Items__(deps, { owner: ownerOf(request), ...request.query });
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  app.get('/__itemsKebab__/:id', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'read__Item__',
      summary: 'One __itemWords__ of yours',
      params: idParams,
      response: { 200: __item__Shape, ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      const found = await read__Item__(deps, { id: request.params.id, owner: ownerOf(request) });
      return found ?? reply.problem({ status: 404 });
    },
  });

  app.delete('/__itemsKebab__/:id', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'delete__Item__',
      summary: 'Delete one __itemWords__ of yours',
      params: idParams,
      response: { 204: z.null(), ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      const deleted = await delete__Item__(deps, { id: request.params.id, owner: ownerOf(request) });
      return deleted ? reply.code(204).send(null) : reply.problem({ status: 404 });
    },
  });
}
