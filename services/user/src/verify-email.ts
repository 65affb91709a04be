import { and, eq, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { takeToken } from './mailed-tokens.ts';
import { queueMail } from './mails.ts';
import { users } from './schema.ts';
import { sendNews, tellVerified } from './tell-verified.ts';

/** Mails the link again, unless there is nothing to verify or the inbox has had enough. */
export async function askToVerify({ database: { db }, throttle }: Deps, userId: string): Promise<void> {
  const [user] = await db
    .select({ email: users.email, name: users.name, verifiedAt: users.emailVerifiedAt })
    .from(users)
    .where(eq(users.id, userId));
  if (!user || user.verifiedAt || !(await throttle.mayWriteTo(user.email))) return;
  await queueMail(db, { template: 'verify-email', to: user.email, userId });
}

/** False for a link that was used, is over, was made up, or went to an e-mail that the account no longer has. */
export async function verifyEmail({ database: { db }, outbox }: Deps, token: string): Promise<boolean> {
  const told = await db.transaction(async (tx) => {
    const taken = await takeToken(tx, token, 'verify-email');
    if (!taken) return undefined;
    const [verified] = await tx
      .update(users)
      .set({ emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, now())` })
      .where(and(eq(users.id, taken.userId), eq(users.email, taken.email)))
      .returning({ id: users.id, email: users.email });
    return verified && tellVerified(tx, verified);
  });
  if (told) sendNews(outbox, told);
  return told !== undefined;
}
