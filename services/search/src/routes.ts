import type { ServiceApp } from '@souk/service-kit/app';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { idempotencyHeaders, idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { createSynonym } from './create-synonym.ts';
import { deleteSynonym } from './delete-synonym.ts';
import type { Deps } from './deps.ts';
import { readSynonym, readSynonyms } from './read-synonyms.ts';
import { newSynonym, synonymShape } from './synonym.ts';

const tags = ['synonyms'];

/** `x-access` let only people through: without one nothing is anybody's. */
const ownerOf = (request: { principal: { subject: string } | null }): string => request.principal?.subject ?? '';

export function registerRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/synonyms', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'createSynonym',
      summary: 'Make one synonym',
      headers: idempotencyHeaders,
      body: newSynonym,
      response: { 201: synonymShape, ...problemResponses(400, 401, 403, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const result = await createSynonym(deps, { owner: ownerOf(request), key, wanted: request.body });
      if (result.ok) return reply.code(201).send(result.value);
      return reply.problem({
        status: 422,
        name: 'idempotency-key-reused',
        detail: 'The Idempotency-Key came with another request before',
      });
    },
  });

  app.get('/synonyms', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'listSynonyms',
      summary: 'Your synonyms, newest first',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageOf(synonymShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await readSynonyms(deps, { owner: ownerOf(request), ...request.query });
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  app.get('/synonyms/:id', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'readSynonym',
      summary: 'One synonym of yours',
      params: idParams,
      response: { 200: synonymShape, ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      const found = await readSynonym(deps, { id: request.params.id, owner: ownerOf(request) });
      return found ?? reply.problem({ status: 404 });
    },
  });

  app.delete('/synonyms/:id', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'deleteSynonym',
      summary: 'Delete one synonym of yours',
      params: idParams,
      response: { 204: z.null(), ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      const deleted = await deleteSynonym(deps, { id: request.params.id, owner: ownerOf(request) });
      return deleted ? reply.code(204).send(null) : reply.problem({ status: 404 });
    },
  });
}
