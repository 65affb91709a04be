import type { ServiceApp } from '@souk/service-kit/app';
import { idParams, problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { addAddress, addressBody, addressShape, changeAddress, readAddresses, removeAddress } from './addresses.ts';
import type { Deps } from './deps.ts';
import { requireSelf } from './guards.ts';
import { problemOf } from './problems.ts';

const tags = ['addresses'];
const onRequest = [requireSelf];
const params = z.object({ ...idParams.shape, address: idParams.shape.id });

/** The address book of an account, for itself alone. */
export function registerAddressRoutes(app: ServiceApp, deps: Deps): void {
  app.get('/users/:id/addresses', {
    onRequest,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'listAddresses',
      summary: 'Saved addresses, 20 at most',
      params: idParams,
      response: { 200: z.object({ items: z.array(addressShape) }), ...problemResponses(401, 404) },
    },
    handler: async (request) => ({ items: await readAddresses(deps, request.params.id) }),
  });

  app.post('/users/:id/addresses', {
    onRequest,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'addAddress',
      summary: 'Save an address',
      description: '409 `too-many-addresses`.',
      params: idParams,
      body: addressBody,
      response: { 201: addressShape, ...problemResponses(400, 401, 404, 409, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const result = await addAddress(deps, request.params.id, request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.problem(problemOf(result.error));
    },
  });

  app.put('/users/:id/addresses/:address', {
    onRequest,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'changeAddress',
      summary: 'Replace a saved address',
      params,
      body: addressBody,
      response: { 200: addressShape, ...problemResponses(400, 401, 404, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const { id: userId, address: id } = request.params;
      const result = await changeAddress(deps, { userId, id }, request.body);
      return result.ok ? result.value : reply.problem(problemOf(result.error));
    },
  });

  app.delete('/users/:id/addresses/:address', {
    onRequest,
    schema: {
      tags,
      'x-access': ['user'],
      operationId: 'removeAddress',
      summary: 'Forget a saved address',
      params,
      response: { 204: z.null(), ...problemResponses(401, 404) },
    },
    handler: async (request, reply) => {
      const { id: userId, address: id } = request.params;
      return (await removeAddress(deps, { userId, id })) ? reply.code(204).send(null) : reply.problem({ status: 404 });
    },
  });
}
