import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Deps } from './deps.ts';
import { toSynonym } from './read-synonyms.ts';
import { synonyms } from './schema.ts';
import type { NewSynonym, Synonym } from './synonym.ts';

interface Request {
  owner: string;
  key: string;
  wanted: NewSynonym;
}

/** Makes one per owner and key: the same request again answers with the first, another request under that key is refused. */
export async function createSynonym(
  { database: { db } }: Pick<Deps, 'database'>,
  { owner, key, wanted }: Request,
): Promise<Result<Synonym, 'key-reused'>> {
  const hash = requestHash(wanted);
  const [made] = await db
    .insert(synonyms)
    .values({ id: uuidv7(), owner, idempotencyKey: key, requestHash: hash, ...wanted })
    .onConflictDoNothing({ target: [synonyms.owner, synonyms.idempotencyKey] })
    .returning();
  if (made) return ok(toSynonym(made));
  const [known] = await db
    .select()
    .from(synonyms)
    .where(and(eq(synonyms.owner, owner), eq(synonyms.idempotencyKey, key)));
  return known?.requestHash === hash ? ok(toSynonym(known)) : err('key-reused');
}
