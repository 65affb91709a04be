import type { ServiceApp } from '@souk/service-kit/app';
import { pageOf, pageQuery } from '@souk/service-kit/paging';
import { idempotencyHeaders, idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { readStockBooks, stockBookShape } from './read-stock-books.ts';
import { restockInput, restockShape } from './reservation.ts';
import { restockReservation } from './restock-reservation.ts';

/** What happens to units after they are sold, and where all of them are. */
export function registerStockRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/reservations/:id/restocks', {
    schema: {
      tags: ['reservations'],
      'x-access': ['service:order'],
      operationId: 'restockReservation',
      summary: 'Put sold goods that came back on sale again, all lines or none',
      description:
        'The same key with the same body changes nothing and has the same answer; with another body, 422. 409 `too-many` for more ' +
        'than was committed and not restocked yet, with `lines: [{ variantId, requested, restockable }]`. A variant that was ' +
        'removed meanwhile is counted, not sold again.',
      params: idParams,
      headers: idempotencyHeaders,
      body: restockInput,
      response: { 201: restockShape, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const { lines } = request.body;
      const key = request.headers['idempotency-key'];
      const result = await restockReservation(deps, request.params.id, { lines, key });
      if (result.ok) return reply.code(201).send(result.value);
      const { error } = result;
      switch (error.name) {
        case 'not-found':
          return reply.problem({ status: 404 });
        case 'not-committed':
          return reply.problem({ status: 409, name: 'reservation-not-committed', detail: 'Nothing of it is sold' });
        case 'too-many':
          return reply.problem({
            status: 409,
            name: error.name,
            title: 'More than was sold',
            extra: { lines: error.lines },
          });
        case 'key-reused':
          return reply.problem({ status: 422, name: error.name, detail: 'This key belongs to another request' });
      }
    },
  });

  app.get('/stock-books', {
    schema: {
      tags: ['reservations'],
      'x-access': ['merchandiser', 'admin', 'service:order'],
      operationId: 'listStockBooks',
      summary: 'Where the units of each variant are: on sale, reserved, sold',
      description:
        'Each page is true at one moment. The three of a variant make the same sum, whatever is bought or undone.',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageOf(stockBookShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await readStockBooks(deps, request.query);
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });
}
