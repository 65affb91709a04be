import { eq, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { reconciliations } from './schema.ts';

/** Longer than any run; a copy that dies in the middle gives the job up after it. */
const LEASE = sql`interval '10 minutes'`;

type Db = Pick<Deps, 'database'>;
export type Job = typeof reconciliations.$inferSelect;

/** Takes a job for this copy. Null while another has it, and when it ended less than `restSeconds` ago. */
export async function takeJob(
  { database: { db } }: Db,
  name: string,
  { restSeconds = 0 }: { restSeconds?: number } = {},
): Promise<Job | null> {
  const { leasedUntil, finishedAt } = reconciliations;
  const rest = sql`make_interval(secs => ${restSeconds})`;
  const [job] = await db
    .insert(reconciliations)
    .values({ name, leasedUntil: sql`now() + ${LEASE}` })
    .onConflictDoUpdate({
      target: reconciliations.name,
      set: { leasedUntil: sql`now() + ${LEASE}` },
      setWhere: sql`coalesce(${leasedUntil}, now()) <= now() and coalesce(${finishedAt} + ${rest}, now()) <= now()`,
    })
    .returning();
  return job ?? null;
}

/** Gives it back, with how far it came. */
export async function endJob({ database: { db } }: Db, name: string, watermark = 0): Promise<void> {
  await db
    .update(reconciliations)
    .set({ watermark, leasedUntil: null, finishedAt: sql`now()` })
    .where(eq(reconciliations.name, name));
}
