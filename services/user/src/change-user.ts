import { err, ok, type Result } from '@souk/service-kit/result';
import { eq, sql } from 'drizzle-orm';
import { askForEmail } from './change-email.ts';
import type { Deps } from './deps.ts';
import { isKnownDevice } from './known-devices.ts';
import { queueMail } from './mails.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { isUniqueViolation, readUser } from './read-users.ts';
import { users } from './schema.ts';
import { endSessions } from './sessions.ts';
import type { User, UserChange } from './user.ts';
import type { Visitor } from './visitor.ts';

export type ChangeFailure =
  | { kind: 'not-found' | 'wrong-password' | 'email-taken' | 'breached-password' }
  | { kind: 'too-many-tries'; retryAfter: number };
interface Known {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
}

/** Changes what is given. `by` is an admin, who needs no current password, or the account itself in this session. */
export async function changeUser(
  deps: Deps,
  id: string,
  { change, by }: { change: UserChange; by: 'admin' | { session: string | undefined; visitor: Visitor } },
): Promise<Result<User, ChangeFailure>> {
  const { db } = deps.database;
  const { id: userId, email: emailNow, name, passwordHash } = users;
  const [known] = await db
    .select({ id: userId, email: emailNow, name, passwordHash })
    .from(users)
    .where(eq(userId, id));
  if (!known) return err({ kind: 'not-found' });

  const email = change.email === known.email ? undefined : change.email;
  const sensitive = change.password !== undefined || email !== undefined;
  if (sensitive && by !== 'admin') {
    const failure = await checkCurrent(deps, known, { password: change.currentPassword ?? '', visitor: by.visitor });
    if (failure) return err(failure);
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
          ...(email !== undefined && by === 'admin' ? { email, emailVerifiedAt: null, pendingEmail: null } : {}),
          updatedAt: sql`now()`,
        })
        .where(eq(users.id, id));
      if (email !== undefined && by !== 'admin') await askForEmail(tx, known, { email, mayWrite });
      if (newHash === undefined) return;
      await endSessions(tx, id, { keep: by === 'admin' ? undefined : by.session });
      await queueMail(tx, { template: 'password-changed', to: known.email, name: known.name });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return err({ kind: 'email-taken' });
    throw error;
  }
  const user = await readUser(deps, id);
  return user ? ok(user) : err({ kind: 'not-found' });
}

/** Guessing it is counted as guessing at sign-in is. */
async function checkCurrent(
  deps: Deps,
  { email, passwordHash }: Known,
  { password, visitor }: { password: string; visitor: Visitor },
): Promise<ChangeFailure | undefined> {
  const knownDevice = await isKnownDevice(deps, email, visitor);
  const attempt = await deps.throttle.guess(`password ${email}`, visitor, { knownDevice });
  if (attempt.retryAfter) return { kind: 'too-many-tries', retryAfter: attempt.retryAfter };
  if (!(await passwordMatches(passwordHash, password))) return { kind: 'wrong-password' };
  await attempt.good();
  return undefined;
}

export async function deleteUser({ database: { db } }: Deps, id: string): Promise<boolean> {
  const gone = await db.delete(users).where(eq(users.id, id)).returning({ id: users.id });
  return gone.length > 0;
}
