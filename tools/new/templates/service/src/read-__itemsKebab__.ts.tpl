import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { __Item__ } from './__itemKebab__.ts';
import type { Deps } from './deps.ts';
import { __items__ } from './schema.ts';

const columns = { id: __items__.id, title: __items__.title, createdAt: __items__.createdAt };

export const to__Item__ = ({ id, title, createdAt }: { id: string; title: string; createdAt: Date }): __Item__ => ({
  id,
  title,
  createdAt: createdAt.toISOString(),
});

/** One of the owner's; undefined where it is not there, or someone else's. */
export async function read__Item__(
  { database: { db } }: Pick<Deps, 'database'>,
  { id, owner }: { id: string; owner: string },
): Promise<__Item__ | undefined> {
  const [row] = await db
    .select(columns)
    .from(__items__)
    .where(and(eq(__items__.id, id), eq(__items__.owner, owner)));
  return row && to__Item__(row);
}

/** All of one owner, newest first. Null when the cursor is not one of ours. */
export async function read__Items__(
  { database: { db } }: Pick<Deps, 'database'>,
  { owner, limit, cursor }: { owner: string; limit: number; cursor?: string | undefined },
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (after === null) return null;
  const rows = await db
    .select(columns)
    .from(__items__)
    .where(and(eq(__items__.owner, owner), after && lt(__items__.id, after[0])))
    .orderBy(desc(__items__.id))
    .limit(limit + 1);
  return toPage(rows, limit, { cursor: (row) => [row.id], item: to__Item__ });
}
