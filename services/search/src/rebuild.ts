import type { Act } from '@souk/service-kit/audit';
import { writeAct } from '@souk/service-kit/audit';
import { sql as query } from 'drizzle-orm';
import { z } from 'zod';
import type { FetchDeps, StoreDeps } from './deps.ts';
import { GENERATION_STATUSES } from './schema.ts';
import { CHANGED, storeDocuments, WRITE_LOCK } from './store-documents.ts';

export const generationShape = z
  .object({
    id: z.int(),
    status: z.enum(GENERATION_STATUSES).describe('building, active (what is searched), retired'),
    done: z.int().describe('Products read so far'),
    total: z.int().nullable().describe('Of so many, as product said at the start'),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Generation' });
export type Generation = z.infer<typeof generationShape>;

/** As the driver answers it once Drizzle has set its parsers: times are text. */
const toGeneration = ({ startedAt, finishedAt, ...row }: Generation): Generation => ({
  ...row,
  startedAt: new Date(startedAt).toISOString(),
  finishedAt: finishedAt && new Date(finishedAt).toISOString(),
});

/** Wants a new generation beside the one that is served; the one that is being built already, where there is one. */
export async function startRebuild({ database: { db, sql } }: StoreDeps, act: Pick<Act, 'actor'>): Promise<Generation> {
  await db.execute(query`
    with made as (
      insert into generations default values on conflict (status) where status <> 'retired' do nothing returning id
    ) ${writeAct({ ...act, action: 'rebuild.started' }, query`made`)}`);
  const [row] = await sql<Generation[]>`
    select id, status, done, total, started_at as "startedAt", finished_at as "finishedAt"
    from generations order by id desc limit 1`;
  if (!row) throw new Error('the generation that was just wanted is gone');
  return toGeneration(row);
}

export async function readGeneration({ database: { sql } }: StoreDeps, id: number): Promise<Generation | undefined> {
  const [row] = await sql<Generation[]>`
    select id, status, done, total, started_at as "startedAt", finished_at as "finishedAt"
    from generations where id = ${id}`;
  return row && toGeneration(row);
}

/**
 * Reads the next page of product's list into the generation that is being built; true if there is more to do. It goes on where a
 * process that died has stopped. With the last page the generation is served, and what was served before is deleted.
 */
export async function buildNext(deps: FetchDeps): Promise<boolean> {
  const { sql } = deps.database;
  const [building] = await sql<{ id: number; cursor: string | null; total: number | null }[]>`
    update generations set leased_until = now() + interval '30 seconds'
    where status = 'building' and leased_until <= now() returning id, cursor, total`;
  if (!building) return sweep(deps);
  try {
    const total = building.total ?? (await deps.catalogue.total());
    const { items, nextCursor } = await deps.catalogue.page(building.cursor);
    await storeDocuments(deps, items, { only: building.id });
    if (nextCursor === null) await activate(deps, { id: building.id, total, read: items.length });
    else
      await sql`
        update generations set cursor = ${nextCursor}, done = done + ${items.length}, total = ${total}, leased_until = now()
        where id = ${building.id} and cursor is not distinct from ${building.cursor}`;
  } catch (error) {
    await sql`update generations set leased_until = now() + interval '1 second' where id = ${building.id}`;
    throw error;
  }
  return true;
}

async function activate({ database }: FetchDeps, { id, total, read }: { id: number; total: number; read: number }) {
  await database.sql.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${WRITE_LOCK})`; // no event falls between the two
    await sql`update generations set status = 'retired' where status = 'active'`;
    await sql`
      update generations set status = 'active', done = done + ${read}, total = ${total}, finished_at = now()
      where id = ${id} and status = 'building'`;
    await sql`select pg_notify(${CHANGED}, '')`;
  });
}

/** Deletes what a retired generation still has, a part at a time: nobody reads it, as processes serve from memory. */
async function sweep({ database: { sql } }: FetchDeps): Promise<boolean> {
  const swept = await sql`
    delete from documents where (generation, product_id) in (
      select generation, product_id from documents
      where generation in (select id from generations where status = 'retired') limit 2000
    )`;
  return swept.count > 0;
}
