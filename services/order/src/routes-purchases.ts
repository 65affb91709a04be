import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { hasBought } from './read-purchases.ts';
import { uuidText } from './shapes.ts';

/** What reviews ask before somebody may write one. */
export function registerPurchaseRoutes(app: ServiceApp, deps: Deps): void {
  app.get('/purchases', {
    schema: {
      tags: ['purchases'],
      'x-access': ['service:product'],
      operationId: 'readPurchase',
      summary: 'Whether an account has bought a product (service product)',
      description:
        'In an order that is confirmed, not called off and not all given back; claimed orders of guests count.',
      querystring: z.strictObject({
        account: z.string().regex(/^user:[0-9a-f-]{36}$/),
        productId: uuidText.toLowerCase(),
      }),
      response: { 200: z.object({ bought: z.boolean() }), ...problemResponses(401, 403, 422) },
    },
    handler: async ({ query }) => ({ bought: await hasBought(deps, query) }),
  });
}
