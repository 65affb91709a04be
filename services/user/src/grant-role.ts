import type { Role } from '@souk/contracts/token';
import { recordAct } from '@souk/service-kit/audit';
import { err, ok, type Result } from '@souk/service-kit/result';
import { eq, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { toUser, userColumns } from './read-users.ts';
import { users } from './schema.ts';
import { endSessions } from './sessions.ts';
import type { User } from './user.ts';

export type RoleFailure = { kind: 'not-found' | 'own-role' };

/** Gives an account another role. It is signed out, so that no session from before has the new rights, or keeps the old ones. */
export async function grantRole(
  { database: { db } }: Deps,
  id: string,
  { role, by }: { role: Role; by: string },
): Promise<Result<User, RoleFailure>> {
  if (by === `user:${id.toLowerCase()}`) return err({ kind: 'own-role' }); // so that there is always an admin left
  return db.transaction(async (tx) => {
    const [before] = await tx.select({ role: users.role }).from(users).where(eq(users.id, id)).for('update');
    if (!before) return err({ kind: 'not-found' });
    const [user] = await tx
      .update(users)
      .set({ role, updatedAt: sql`now()` })
      .where(eq(users.id, id))
      .returning(userColumns);
    if (!user) return err({ kind: 'not-found' });
    if (before.role !== role) {
      await endSessions(tx, id);
      const details = { from: before.role, to: role };
      await recordAct(tx, { actor: by, action: 'user.role-changed', subject: `user:${user.id}`, details });
    }
    return ok(toUser(user));
  });
}
