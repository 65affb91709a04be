import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { isGoodToken, takeToken } from './mailed-tokens.ts';
import { queueMail } from './mails.ts';
import { hashPassword } from './password.ts';
import { devices, users } from './schema.ts';
import { endSessions } from './sessions.ts';
import { sendNews, tellVerified } from './tell-verified.ts';

export type ResetFailure = { kind: 'link-over' } | { kind: 'breached-password' };

/** Known or not, the e-mail is written down alike; whether there is an account is looked up when the mail goes out. */
export async function askForReset({ database: { db }, throttle }: Deps, email: string): Promise<void> {
  if (await throttle.mayWriteTo(email)) await queueMail(db, { template: 'password-reset', to: email });
}

/** Whoever was signed in with the old password is signed out, and a second factor is asked for as before. */
export async function resetPassword(
  { database: { db }, isBreached, outbox }: Deps,
  { token, password }: { token: string; password: string },
): Promise<Result<void, ResetFailure>> {
  // A password that is refused does not use the link up, and a link that is not good costs no hash.
  if (!(await isGoodToken(db, token, 'reset-password'))) return err({ kind: 'link-over' });
  if (await isBreached(password)) return err({ kind: 'breached-password' });
  const passwordHash = await hashPassword(password);
  const told = await db.transaction(async (tx) => {
    const taken = await takeToken(tx, token, 'reset-password');
    if (!taken) return undefined;
    const [user] = await tx
      .update(users)
      .set({
        passwordHash,
        emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, now())`, // the link came by this very inbox
        updatedAt: sql`now()`,
      })
      .where(and(eq(users.id, taken.userId), eq(users.email, taken.email)))
      .returning({ id: users.id, email: users.email, name: users.name, locale: users.locale });
    if (!user) return undefined;
    await endSessions(tx, user.id);
    await tx.delete(devices).where(eq(devices.userId, user.id));
    await queueMail(tx, { template: 'password-changed', to: user.email, name: user.name, locale: user.locale });
    return tellVerified(tx, user);
  });
  if (!told) return err({ kind: 'link-over' });
  sendNews(outbox, told);
  return ok(undefined);
}
