import { recordAct } from '@souk/service-kit/audit';
import { err, ok, type Result } from '@souk/service-kit/result';
import type { Visitor } from '@souk/service-kit/visitor';
import { eq, sql } from 'drizzle-orm';
import { askForEmail } from './change-email.ts';
import type { Deps } from './deps.ts';
import { queueMail } from './mails.ts';
import { hashPassword } from './password.ts';
import { isUniqueViolation, readUser } from './read-users.ts';
import { users } from './schema.ts';
import { endSessions } from './sessions.ts';
import { guessPassword } from './sign-in.ts';
import type { User, UserChange } from './user.ts';

export type ChangeFailure =
  | { kind: 'not-found' | 'wrong-password' | 'email-taken' | 'breached-password' }
  | { kind: 'too-many-tries'; retryAfter: number };
type By = { admin: string } | { session: string | undefined; visitor: Visitor };

/** Changes what is given. `by` is an admin, who needs no current password, or the account itself in this session. */
export async function changeUser(
  deps: Deps,
  id: string,
  { change, by }: { change: UserChange; by: By },
): Promise<Result<User, ChangeFailure>> {
  const { db } = deps.database;
  const { id: userId, email: emailNow, name, locale, passwordHash } = users;
  const [known] = await db
    .select({ id: userId, email: emailNow, name, locale, passwordHash })
    .from(users)
    .where(eq(userId, id));
  if (!known) return err({ kind: 'not-found' });

  const email = change.email === known.email ? undefined : change.email;
  const sensitive = change.password !== undefined || email !== undefined;
  if (sensitive && !('admin' in by)) {
    const guess = { ...known, password: change.currentPassword ?? '' };
    const guessed = await guessPassword(deps, guess, by.visitor);
    if (typeof guessed === 'object') return err({ kind: 'too-many-tries', ...guessed });
    if (guessed === 'wrong') return err({ kind: 'wrong-password' });
  }
  if (change.password !== undefined && (await deps.isBreached(change.password)))
    return err({ kind: 'breached-password' });

  const newHash = change.password === undefined ? undefined : await hashPassword(change.password);
  const mayWrite = email === undefined || (await deps.throttle.mayWriteTo(email));
  try {
    await db.transaction(async (tx) => {
      await tx
        .update(users)
        .set({
          ...(change.name === undefined ? {} : { name: change.name }),
          ...(change.locale === undefined ? {} : { locale: change.locale }),
          ...(newHash === undefined ? {} : { passwordHash: newHash }),
          ...(email !== undefined && 'admin' in by ? { email, emailVerifiedAt: null, pendingEmail: null } : {}),
          updatedAt: sql`now()`,
        })
        .where(eq(users.id, id));
      if (email !== undefined && !('admin' in by)) await askForEmail(tx, known, { email, mayWrite });
      if ('admin' in by)
        await recordAct(tx, {
          actor: by.admin,
          action: 'user.changed',
          subject: `user:${id}`,
          details: { fields: Object.keys(change).filter((field) => field !== 'currentPassword') },
        });
      if (newHash === undefined) return;
      await endSessions(tx, id, { keep: 'admin' in by ? undefined : by.session });
      await queueMail(tx, { template: 'password-changed', to: known.email, name: known.name, locale: known.locale });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return err({ kind: 'email-taken' });
    throw error;
  }
  const user = await readUser(deps, id);
  return user ? ok(user) : err({ kind: 'not-found' });
}
