import { and, eq } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { __items__ } from './schema.ts';

/** False where it is not there, or someone else's. */
export async function delete__Item__(
  { database: { db } }: Pick<Deps, 'database'>,
  { id, owner }: { id: string; owner: string },
): Promise<boolean> {
  const gone = await db
    .delete(__items__)
    .where(and(eq(__items__.id, id), eq(__items__.owner, owner)))
    .returning({ id: __items__.id });
  return gone.length > 0;
}
