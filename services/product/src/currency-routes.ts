import { BASE_CURRENCY } from '@souk/contracts/money';
import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf } from '@souk/service-kit/audit';
import { problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { currencyInput, currencyShape, listCurrencies, setCurrency } from './currencies.ts';
import type { Deps } from './deps.ts';

const tags = ['currencies'];

/** Rates and roundings, kept by merchandisers. */
export function registerCurrencyRoutes(app: ServiceApp, deps: Deps): void {
  app.get('/currencies', {
    schema: {
      tags,
      'x-access': ['merchandiser', 'admin'],
      operationId: 'listCurrencies',
      summary: `How prices in other currencies follow from those in ${BASE_CURRENCY} (merchandiser, admin)`,
      response: { 200: z.object({ items: z.array(currencyShape) }), ...problemResponses(401, 403) },
    },
    handler: async () => ({ items: await listCurrencies(deps) }),
  });

  app.put('/currencies/:code', {
    schema: {
      tags,
      'x-access': ['merchandiser', 'admin'],
      operationId: 'setCurrency',
      summary: 'Change rate and rounding of a currency (merchandiser, admin)',
      description:
        'All prices that follow from it are derived again at once; those that merchants gave stay. 404 for a currency that the shop does ' +
        `not have, and for ${BASE_CURRENCY}, which has no rate.`,
      params: z.object({ code: z.string().max(10) }),
      body: currencyInput,
      response: { 200: currencyShape, ...problemResponses(400, 401, 403, 404, 413, 415, 422) },
    },
    handler: async (request, reply) => {
      const { params, body } = request;
      const currency = await setCurrency(deps, params.code, { input: body, by: actorOf(request) });
      return currency ?? reply.problem({ status: 404 });
    },
  });
}
