import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { challenges } from './schema.ts';

const MINUTES = 5;

/** Keeps what an authenticator is asked to sign: for making a passkey of `userId`, or, with null, for signing in. */
export async function keepChallenge({ database: { db } }: Deps, challenge: string, userId: string | null) {
  await db.insert(challenges).values({ challenge, userId, expiresAt: sql`now() + make_interval(mins => ${MINUTES})` });
}

/** Uses it up: of any number of answers to one challenge, one counts. */
export async function takeChallenge({ database: { db } }: Deps, challenge: string, userId: string | null) {
  const taken = await db
    .delete(challenges)
    .where(
      and(
        eq(challenges.challenge, challenge),
        userId === null ? isNull(challenges.userId) : eq(challenges.userId, userId),
        gt(challenges.expiresAt, sql`now()`),
      ),
    )
    .returning({ challenge: challenges.challenge });
  return taken.length > 0;
}
