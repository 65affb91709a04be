import { err, ok, type Result } from '@souk/service-kit/result';
import { eq, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { readUser } from './read-users.ts';
import { users } from './schema.ts';
import type { User, UserChange } from './user.ts';

export type ChangeFailure = 'not-found' | 'wrong-password' | 'email-taken';

/** Changes what is given. `byAdmin` needs no current password. */
export async function changeUser(
  deps: Deps,
  id: string,
  { change, byAdmin }: { change: UserChange; byAdmin: boolean },
): Promise<Result<User, ChangeFailure>> {
  const { db } = deps.database;
  const [known] = await db
    .select({ email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, id));
  if (!known) return err('not-found');

  const sensitive = change.password !== undefined || (change.email !== undefined && change.email !== known.email);
  if (sensitive && !byAdmin && !(await passwordMatches(known.passwordHash, change.currentPassword ?? '')))
    return err('wrong-password');

  const { name, locale, email, password } = change;
  try {
    await db
      .update(users)
      .set({
        ...(name === undefined ? {} : { name }),
        ...(locale === undefined ? {} : { locale }),
        ...(email === undefined ? {} : { email }),
        ...(password === undefined ? {} : { passwordHash: await hashPassword(password) }),
        updatedAt: sql`now()`,
      })
      .where(eq(users.id, id));
  } catch (error) {
    if (isUniqueViolation(error)) return err('email-taken');
    throw error;
  }
  const user = await readUser(deps, id);
  return user ? ok(user) : err('not-found');
}

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && (error.cause as { code?: unknown } | undefined)?.code === '23505';

export async function deleteUser({ database: { db } }: Deps, id: string): Promise<boolean> {
  const gone = await db.delete(users).where(eq(users.id, id)).returning({ id: users.id });
  return gone.length > 0;
}
