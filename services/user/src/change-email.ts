import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { takeToken } from './mailed-tokens.ts';
import { queueMail, type Writer } from './mails.ts';
import { isUniqueViolation } from './read-users.ts';
import { devices, mailedTokens, users } from './schema.ts';
import { endSessions } from './sessions.ts';
import { sendNews, tellVerified } from './tell-verified.ts';

export type EmailFailure = { kind: 'link-over' } | { kind: 'email-taken' };

/**
 * Asks the new inbox to confirm, and tells the old one, from where the change can be undone for a week. For an e-mail that has an account the
 * answer is the same; its owner gets a mail instead of a link.
 */
export async function askForEmail(
  tx: Writer,
  user: { id: string; email: string; name: string },
  { email, mayWrite }: { email: string; mayWrite: boolean },
): Promise<void> {
  await tx.update(users).set({ pendingEmail: email, updatedAt: sql`now()` }).where(eq(users.id, user.id));
  const [owner] = await tx.select({ name: users.name, locale: users.locale }).from(users).where(eq(users.email, email));
  if (mayWrite)
    await queueMail(tx, {
      to: email,
      ...(owner
        ? { template: 'account-exists', name: owner.name, locale: owner.locale }
        : { template: 'email-change-confirm', userId: user.id }),
    });
  const [name = '', domain = ''] = email.split('@');
  const masked = `${name.slice(0, 1)}…@${domain}`;
  await queueMail(tx, { template: 'email-change-notice', to: user.email, userId: user.id, data: { newEmail: masked } });
}

/** The new inbox says yes. */
export async function confirmEmail(
  { database: { db }, outbox }: Deps,
  token: string,
): Promise<Result<void, EmailFailure>> {
  return catchTaken(outbox, () =>
    db.transaction(async (tx) => {
      const taken = await takeToken(tx, token, 'confirm-email');
      if (!taken) return undefined;
      const { userId, email } = taken;
      const changed = await tx
        .update(users)
        .set({ email, emailVerifiedAt: sql`now()`, pendingEmail: null, updatedAt: sql`now()` })
        .where(and(eq(users.id, userId), eq(users.pendingEmail, email)))
        .returning({ id: users.id });
      if (changed.length === 0) return undefined;
      await dropLinksToInboxes(tx, userId);
      return tellVerified(tx, { id: userId, email });
    }),
  );
}

/** The old inbox says no, before or after: the e-mail is what it was, and whoever is signed in is out. */
export async function undoEmail(
  { database: { db }, outbox }: Deps,
  token: string,
): Promise<Result<void, EmailFailure>> {
  return catchTaken(outbox, () =>
    db.transaction(async (tx) => {
      const taken = await takeToken(tx, token, 'undo-email');
      if (!taken) return undefined;
      const { userId, email, expiresAt } = taken;
      await tx
        .update(users)
        .set({ email, emailVerifiedAt: sql`now()`, pendingEmail: null, updatedAt: sql`now()` })
        .where(eq(users.id, userId));
      await dropLinksToInboxes(tx, userId);
      // Of several inboxes the earliest decides: what was mailed later is good no more, what was mailed before still is.
      const later = and(eq(mailedTokens.purpose, 'undo-email'), gt(mailedTokens.expiresAt, expiresAt));
      await tx
        .delete(mailedTokens)
        .where(and(eq(mailedTokens.userId, userId), or(eq(mailedTokens.purpose, 'confirm-email'), later)));
      await endSessions(tx, userId);
      await tx.delete(devices).where(eq(devices.userId, userId));
      return tellVerified(tx, { id: userId, email });
    }),
  );
}

/** A link that lies in an inbox which is not the account's any more must not open it. */
const dropLinksToInboxes = (tx: Writer, userId: string) =>
  tx
    .delete(mailedTokens)
    .where(and(eq(mailedTokens.userId, userId), inArray(mailedTokens.purpose, ['verify-email', 'reset-password'])));

type Told = Awaited<ReturnType<typeof tellVerified>>;

/** Tells of the new e-mail; nothing to tell: the link is good no more. The e-mail may have gone to another account meanwhile. */
async function catchTaken(
  outbox: Deps['outbox'],
  change: () => Promise<Told | undefined>,
): Promise<Result<void, EmailFailure>> {
  try {
    const told = await change();
    if (!told) return err({ kind: 'link-over' });
    sendNews(outbox, told);
    return ok(undefined);
  } catch (error) {
    if (isUniqueViolation(error)) return err({ kind: 'email-taken' });
    throw error;
  }
}
