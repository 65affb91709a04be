import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { users } from './schema.ts';
import type { User } from './user.ts';

export const userColumns = {
  id: users.id,
  email: users.email,
  name: users.name,
  locale: users.locale,
  role: users.role,
  emailVerifiedAt: users.emailVerifiedAt,
  pendingEmail: users.pendingEmail,
  createdAt: users.createdAt,
};
type Row = Pick<typeof users.$inferSelect, keyof typeof userColumns>;
export const toUser = ({ emailVerifiedAt, createdAt, ...row }: Row): User => ({
  ...row,
  emailVerified: emailVerifiedAt !== null,
  createdAt: createdAt.toISOString(),
});

export async function readUser({ database: { db } }: Deps, id: string): Promise<User | undefined> {
  const [row] = await db.select(userColumns).from(users).where(eq(users.id, id));
  return row && toUser(row);
}

export async function readUserByEmail({ database: { db } }: Deps, email: string) {
  const [row] = await db
    .select({ ...userColumns, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, email));
  if (!row) return undefined;
  const { passwordHash, ...user } = row;
  return { user: toUser(user), passwordHash };
}

/** Newest first. Ids are UUIDv7, so they are the order of creation. Null when the cursor is not one of ours. */
export async function readUsers(
  { database: { db } }: Deps,
  { limit, cursor, email }: { limit: number; cursor?: string; email?: string },
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (after === null) return null;
  const rows = await db
    .select(userColumns)
    .from(users)
    .where(and(after && lt(users.id, after[0]), email === undefined ? undefined : eq(users.email, email)))
    .orderBy(desc(users.id))
    .limit(limit + 1);
  return toPage(rows, limit, { cursor: (row) => [row.id], item: toUser });
}

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && (error.cause as { code?: unknown } | undefined)?.code === '23505';
