import type { ServiceApp } from '@souk/service-kit/app';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { localeSchema } from './locales.ts';
import {
  addSynonyms,
  listSynonyms,
  readSynonyms,
  removeSynonyms,
  replaceSynonyms,
  synonymInput,
  synonymShape,
} from './synonyms.ts';

const tags = ['synonyms'];
const access = ['merchandiser', 'admin'] as const;

/** What else shoppers say for something. A change is in effect within a second. */
export function registerSynonymRoutes(app: ServiceApp, deps: Deps): void {
  app.get('/synonyms', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'listSynonyms',
      summary: 'All sets, newest first (merchandiser, admin)',
      querystring: z.strictObject({ ...pageQuery, locale: localeSchema.optional() }),
      response: { 200: pageOf(synonymShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await listSynonyms(deps, request.query);
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });

  app.post('/synonyms', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'addSynonyms',
      summary: 'Add a set (merchandiser, admin)',
      body: synonymInput,
      response: { 201: synonymShape, ...problemResponses(400, 401, 403, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const made = await addSynonyms(deps, request.body, request);
      return reply.code(201).header('location', `/synonyms/${made.id}`).send(made);
    },
  });

  app.get('/synonyms/:id', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'readSynonyms',
      summary: 'One set (merchandiser, admin)',
      params: idParams,
      response: { 200: synonymShape, ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => (await readSynonyms(deps, request.params.id)) ?? reply.problem({ status: 404 }),
  });

  app.put('/synonyms/:id', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'replaceSynonyms',
      summary: 'Replace a set whole (merchandiser, admin)',
      params: idParams,
      body: synonymInput,
      response: { 200: synonymShape, ...problemResponses(400, 401, 403, 404, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const changed = await replaceSynonyms(deps, request.params.id, { input: request.body, by: request });
      return changed ?? reply.problem({ status: 404 });
    },
  });

  app.delete('/synonyms/:id', {
    schema: {
      tags,
      'x-access': access,
      operationId: 'removeSynonyms',
      summary: 'Remove a set (merchandiser, admin)',
      params: idParams,
      response: { 204: z.null(), ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      if (await removeSynonyms(deps, request.params.id, request)) return reply.code(204).send(null);
      return reply.problem({ status: 404 });
    },
  });
}
