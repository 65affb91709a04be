import { randomInt } from 'node:crypto';
import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import type { Writer } from './mails.ts';
import { recoveryCodes } from './schema.ts';

const HOW_MANY = 10;
/** Without letters that are taken for one another. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const part = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Ten new ones, shown once; the ones before are good no more. */
export async function renewRecoveryCodes({ secrets }: Deps, tx: Writer, userId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, () => `${part()}-${part()}`);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ userId, codeHash: secrets.recoveryHash(plain(code), userId) })));
  return codes;
}

/** Uses one up: of any number of tries at once, one gets it. */
export async function takeRecoveryCode({ database: { db }, secrets }: Deps, userId: string, code: string) {
  const taken = await db
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, secrets.recoveryHash(plain(code), userId)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ userId: recoveryCodes.userId });
  return taken.length > 0;
}

export async function recoveryCodesLeft({ database: { db } }: Deps, userId: string): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}

/** As people type them. */
const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
