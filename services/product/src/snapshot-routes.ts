import type { ServiceApp } from '@souk/service-kit/app';
import { pageOf } from '@souk/service-kit/paging';
import { problemResponses } from '@souk/service-kit/schemas';
import type { Deps } from './deps.ts';
import { readSnapshots, snapshotQuery, snapshotShape } from './read-snapshots.ts';

/** Where services that keep a copy of the catalogue, such as search, get it. */
export function registerSnapshotRoutes(app: ServiceApp, deps: Deps): void {
  app.get('/product-snapshots', {
    schema: {
      tags: ['catalogue'],
      'x-access': ['service'],
      operationId: 'readProductSnapshots',
      summary: 'Products as they are now, with their versions, for copies of the catalogue (services)',
      description:
        'All that are on sale, by id; or, with `ids`, those that `product.changed.v1` told of, on sale or not. Unknown ids are left out.',
      querystring: snapshotQuery,
      response: { 200: pageOf(snapshotShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await readSnapshots(deps, request.query);
      return page ?? reply.problem({ status: 422, detail: 'The cursor, or one of the ids, is not one' });
    },
  });
}
