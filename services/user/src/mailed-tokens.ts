import { and, eq, gt, sql } from 'drizzle-orm';
import type { Purpose } from './mail-templates.ts';
import type { Writer } from './mails.ts';
import { hashOf } from './opaque-token.ts';
import { mailedTokens } from './schema.ts';

const isGood = (token: string, purpose: Purpose) =>
  and(
    eq(mailedTokens.tokenHash, hashOf(token)),
    eq(mailedTokens.purpose, purpose),
    gt(mailedTokens.expiresAt, sql`now()`),
  );

/** Makes a link good, once for each mail, and ends the account's earlier link for the same thing to this inbox. */
export async function keepToken(
  db: Writer,
  token: string,
  { hours, ...kept }: { userId: string; purpose: Purpose; email: string; hours: number },
): Promise<void> {
  const fresh = { ...kept, tokenHash: hashOf(token), expiresAt: sql`now() + make_interval(hours => ${hours})` };
  const { tokenHash, expiresAt } = fresh;
  await db
    .insert(mailedTokens)
    .values(fresh)
    .onConflictDoUpdate({
      target: [mailedTokens.userId, mailedTokens.purpose, mailedTokens.email],
      set: { tokenHash, expiresAt },
    });
}

/** Looks without using it up. */
export async function isGoodToken(db: Writer, token: string, purpose: Purpose): Promise<boolean> {
  const rows = await db.select({ userId: mailedTokens.userId }).from(mailedTokens).where(isGood(token, purpose));
  return rows.length > 0;
}

/** Uses a link up: of any number of tries at once, one gets it. */
export async function takeToken(db: Writer, token: string, purpose: Purpose) {
  const [row] = await db
    .delete(mailedTokens)
    .where(isGood(token, purpose))
    .returning({ userId: mailedTokens.userId, email: mailedTokens.email, expiresAt: mailedTokens.expiresAt });
  return row;
}
