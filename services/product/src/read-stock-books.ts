import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { z } from 'zod';
import type { DatabaseDeps } from './deps.ts';

export const stockBookShape = z
  .object({
    variantId: z.uuid(),
    sku: z.string().nullable(),
    available: z.int().describe('Units that can be sold now'),
    reserved: z.int().describe('Held by reservations that are neither committed nor given back'),
    sold: z.int().describe('Committed, less what was restocked'),
  })
  .meta({ id: 'StockBook' });
export type StockBook = z.infer<typeof stockBookShape>;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Where the units of each variant are, removed ones too, in the order of ids; null for a cursor that is not ours. `available`,
 * `reserved` and `sold` of a variant always make the same sum, unless an editor or an import says what can be sold.
 */
export async function readStockBooks(
  { database: { sql } }: DatabaseDeps,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = cursor === undefined ? BEFORE_ALL : decodeCursor(cursor, z.tuple([z.uuid()]))?.[0];
  if (!after) return null;
  const rows = await sql<StockBook[]>`
    select v.id as "variantId", v.sku, v.available,
      coalesce(sum(l.quantity) filter (where r.status = 'held'), 0)::float8 as reserved,
      coalesce(sum(l.quantity - l.restocked) filter (where r.status = 'committed'), 0)::float8 as sold
    from (select id, sku, available from variants where id > ${after} order by id limit ${limit + 1}) v
    left join reservation_lines l on l.variant_id = v.id
    left join reservations r on r.id = l.reservation_id
    group by v.id, v.sku, v.available order by v.id`;
  return toPage(rows, limit, { cursor: ({ variantId }) => [variantId], item: (row) => row });
}
