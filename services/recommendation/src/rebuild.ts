import type { Act } from '@souk/service-kit/audit';
import { writeAct } from '@souk/service-kit/audit';
import { sql as query } from 'drizzle-orm';
import { z } from 'zod';
import type { FetchDeps, StoreDeps } from './deps.ts';
import { recount } from './note-basket.ts';
import { REBUILD_STATUSES } from './schema.ts';
import { storeProducts } from './store-products.ts';

export const rebuildShape = z
  .object({
    id: z.int(),
    status: z.enum(REBUILD_STATUSES),
    products: z.int().describe('Read so far'),
    baskets: z.int().describe('Counted, once all products are read'),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Rebuild' });
export type Rebuild = z.infer<typeof rebuildShape>;

/** Wants everything to be made again; the one that is running, where there is one. */
export async function startRebuild({ database }: StoreDeps, act: Pick<Act, 'actor'>): Promise<Rebuild> {
  await database.db.execute(query`
    with made as (
      insert into rebuilds default values on conflict (status) where status = 'running' do nothing returning id
    ) ${writeAct({ ...act, action: 'rebuild.started' }, query`made`)}`);
  const rebuild = await readRebuild({ database });
  if (!rebuild) throw new Error('the rebuild that was just wanted is gone');
  return rebuild;
}

/** One of them, or the last. */
export async function readRebuild({ database: { sql } }: StoreDeps, id?: number): Promise<Rebuild | undefined> {
  const [row] = await sql<Rebuild[]>`
    select id, status, products, baskets, started_at as "startedAt", finished_at as "finishedAt"
    from rebuilds where ${id ?? null}::int is null or id = ${id ?? null}::int order by id desc limit 1`;
  return (
    row && {
      ...row,
      startedAt: new Date(row.startedAt).toISOString(),
      finishedAt: row.finishedAt && new Date(row.finishedAt).toISOString(),
    }
  );
}

/**
 * Reads the next page of product's list; true if there is more to do. It goes on where a process that died has stopped. After the last
 * page, what was not on it is fetched once more, and everything that was bought together is counted again. All the while what is there answers.
 */
export async function rebuildNext(deps: FetchDeps): Promise<boolean> {
  const { sql } = deps.database;
  const [running] = await sql<{ id: number; cursor: string | null }[]>`
    update rebuilds set leased_until = now() + interval '60 seconds'
    where status = 'running' and leased_until <= now() returning id, cursor`;
  if (!running) return false;
  const { id, cursor } = running;
  try {
    const { items, nextCursor } = await deps.catalogue.page(cursor);
    await storeProducts(deps, items, { rebuild: id });
    await sql`
      update rebuilds set cursor = ${nextCursor}, products = products + ${items.length},
        leased_until = case when ${nextCursor === null} then leased_until else now() end
      where id = ${id} and cursor is not distinct from ${cursor}`;
    if (nextCursor === null) await finish(deps, id);
  } catch (error) {
    await sql`update rebuilds set leased_until = now() + interval '1 second' where id = ${id}`;
    throw error;
  }
  return true;
}

async function finish(deps: FetchDeps, id: number): Promise<void> {
  const { sql } = deps.database;
  await sql`
    insert into changes (product_id, version) select id, version from products where available and seen_by < ${id} order by id
    on conflict (product_id) do update set next_try_at = now()`;
  const baskets = await recount(deps);
  await sql`update rebuilds set status = 'done', baskets = ${baskets}, finished_at = now() where id = ${id} and status = 'running'`;
}
