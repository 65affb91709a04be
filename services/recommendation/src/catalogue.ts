import { createServiceClient } from '@souk/contracts/client';
import type { paths } from '@souk/contracts/product';
import type { Signer } from '@souk/contracts/token';
import { UnreachableError } from '@souk/service-kit/problem';
import type { Snapshot } from './describe-product.ts';

/** Where products come from. Rejects when product does not answer well. */
export interface Catalogue {
  /** All that are on sale, a part at a time. */
  page(cursor: string | null): Promise<{ items: Snapshot[]; nextCursor: string | null }>;
  /** These, whatever became of them. */
  some(ids: string[]): Promise<Snapshot[]>;
}

/** As many as product answers in one piece. */
export const PRODUCTS_AT_ONCE = 100;
const TIMEOUT_MS = 10_000;

export function connectCatalogue({
  baseUrl,
  signer,
}: {
  baseUrl: string;
  signer: Pick<Signer, 'serviceToken'>;
}): Catalogue {
  const client = createServiceClient<paths>({
    baseUrl,
    timeoutMs: TIMEOUT_MS,
    token: () => signer.serviceToken('product'),
  });
  const list = async (query: { cursor?: string; ids?: string }) => {
    const { data, response } = await client.GET('/product-snapshots', {
      params: { query: { limit: PRODUCTS_AT_ONCE, ...query } },
    });
    if (!data) throw new UnreachableError(`product answered ${response.status}`);
    return data;
  };
  return {
    page: (cursor) => list(cursor === null ? {} : { cursor }),
    some: async (ids) => (await list({ ids: ids.join(',') })).items,
  };
}
