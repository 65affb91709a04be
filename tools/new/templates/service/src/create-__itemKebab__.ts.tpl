import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { __Item__, New__Item__ } from './__itemKebab__.ts';
import type { Deps } from './deps.ts';
import { to__Item__ } from './read-__itemsKebab__.ts';
import { __items__ } from './schema.ts';

interface Request {
  owner: string;
  key: string;
  wanted: New__Item__;
}

/** Makes one per owner and key: the same request again answers with the first, another request under that key is refused. */
export async function create__Item__(
  { database: { db } }: Pick<Deps, 'database'>,
  { owner, key, wanted }: Request,
): Promise<Result<__Item__, 'key-reused'>> {
  const hash = requestHash(wanted);
  const [made] = await db
    .insert(__items__)
    .values({ id: uuidv7(), owner, idempotencyKey: key, requestHash: hash, ...wanted })
    .onConflictDoNothing({ target: [__items__.owner, __items__.idempotencyKey] })
    .returning();
  if (made) return ok(to__Item__(made));
  const [known] = await db
    .select()
    .from(__items__)
    .where(and(eq(__items__.owner, owner), eq(__items__.idempotencyKey, key)));
  return known?.requestHash === hash ? ok(to__Item__(known)) : err('key-reused');
}
