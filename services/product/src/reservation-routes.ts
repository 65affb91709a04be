import type { ServiceApp } from '@souk/service-kit/app';
import type { ProblemInit } from '@souk/service-kit/problem';
import { idempotencyHeaders, idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { commitReservation } from './commit-reservation.ts';
import type { Deps } from './deps.ts';
import { releaseReservation } from './release-reservation.ts';
import { reservationInput, reservationShape, type Shortage } from './reservation.ts';
import { reserveStock } from './reserve-stock.ts';

const tags = ['reservations'];

export function registerReservationRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/reservations', {
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'reserveStock',
      summary: 'Take stock off sale for an order, all lines or none',
      description:
        'The same id or key with the same body answers with the reservation as it is; with another body, 422. ' +
        'A 409 `insufficient-stock` names the short lines in `lines: [{ variantId, requested, available }]` and held nothing.',
      headers: idempotencyHeaders,
      body: reservationInput,
      response: { 201: reservationShape, ...problemResponses(400, 401, 403, 409, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const result = await reserveStock(deps, request.body, request.headers['idempotency-key']);
      if (result.ok) return reply.code(201).send(result.value);
      const { error } = result;
      switch (error.name) {
        case 'insufficient-stock':
          return reply.problem(insufficientStock(error.lines));
        case 'already-released':
          return reply.problem({
            status: 409,
            name: 'reservation-released',
            detail: 'It was released before it was made',
          });
        case 'key-reused':
          return reply.problem({ status: 422, name: error.name, detail: 'This id or key belongs to another request' });
      }
    },
  });

  app.post('/reservations/:id/commit', {
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'commitReservation',
      summary: 'The stock is sold: it no longer comes back when the time is over',
      description:
        'Idempotent. One that has expired takes its stock again; 409 `insufficient-stock`, with the short lines as above, if that is ' +
        'sold. 409 `reservation-not-held` if it was released.',
      params: idParams,
      response: { 200: reservationShape, ...problemResponses(401, 403, 404, 409) },
    },
    handler: async (request, reply) => {
      const result = await commitReservation(deps, request.params.id);
      if (result.ok) return result.value;
      const { error } = result;
      switch (error.name) {
        case 'not-found':
          return reply.problem({ status: 404 });
        case 'insufficient-stock':
          return reply.problem(insufficientStock(error.lines));
        case 'not-held':
          return reply.problem({ status: 409, name: 'reservation-not-held', detail: 'It was released' });
      }
    },
  });

  app.delete('/reservations/:id', {
    schema: {
      tags,
      'x-access': ['service:order'],
      operationId: 'releaseReservation',
      summary: 'Put the stock of a reservation back on sale, once',
      description:
        'Idempotent, also for a committed reservation, and for one that has not arrived yet: it will hold nothing.',
      params: idParams,
      response: { 204: z.null(), ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      await releaseReservation(deps, request.params.id);
      return reply.code(204).send(null);
    },
  });
}

const insufficientStock = (lines: Shortage[]): ProblemInit => ({
  status: 409,
  name: 'insufficient-stock',
  title: 'Not enough in stock',
  extra: { lines },
});
