import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { synonyms } from './schema.ts';
import type { Synonym } from './synonym.ts';

const columns = { id: synonyms.id, title: synonyms.title, createdAt: synonyms.createdAt };

export const toSynonym = ({ id, title, createdAt }: { id: string; title: string; createdAt: Date }): Synonym => ({
  id,
  title,
  createdAt: createdAt.toISOString(),
});

/** One of the owner's; undefined where it is not there, or someone else's. */
export async function readSynonym(
  { database: { db } }: Pick<Deps, 'database'>,
  { id, owner }: { id: string; owner: string },
): Promise<Synonym | undefined> {
  const [row] = await db
    .select(columns)
    .from(synonyms)
    .where(and(eq(synonyms.id, id), eq(synonyms.owner, owner)));
  return row && toSynonym(row);
}

/** All of one owner, newest first. Null when the cursor is not one of ours. */
export async function readSynonyms(
  { database: { db } }: Pick<Deps, 'database'>,
  { owner, limit, cursor }: { owner: string; limit: number; cursor?: string | undefined },
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (after === null) return null;
  const rows = await db
    .select(columns)
    .from(synonyms)
    .where(and(eq(synonyms.owner, owner), after && lt(synonyms.id, after[0])))
    .orderBy(desc(synonyms.id))
    .limit(limit + 1);
  return toPage(rows, limit, { cursor: (row) => [row.id], item: toSynonym });
}
