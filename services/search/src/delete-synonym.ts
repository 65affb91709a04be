import { and, eq } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { synonyms } from './schema.ts';

/** False where it is not there, or someone else's. */
export async function deleteSynonym(
  { database: { db } }: Pick<Deps, 'database'>,
  { id, owner }: { id: string; owner: string },
): Promise<boolean> {
  const gone = await db
    .delete(synonyms)
    .where(and(eq(synonyms.id, id), eq(synonyms.owner, owner)))
    .returning({ id: synonyms.id });
  return gone.length > 0;
}
