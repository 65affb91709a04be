import type { Visitor } from '@souk/service-kit/visitor';
import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Deps } from './deps.ts';
import { deviceName } from './device-name.ts';
import type { Writer } from './mails.ts';
import { hashOf, newToken } from './opaque-token.ts';
import { toUser, userColumns } from './read-users.ts';
import { pendingSignIns, sessions, users } from './schema.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const LIFE = { remembered: { idle: 30 * DAY, end: 90 * DAY }, plain: { idle: 12 * HOUR, end: DAY } };
const FRESH_SECONDS = 10 * 60;

const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;
const isOpen = gt(sessions.idleEndsAt, sql`now()`);

/** Signs a browser in: the secret is answered once and kept as a hash. */
export async function startSession(
  { database: { db } }: Deps,
  userId: string,
  { remember, visitor, replaces }: { remember: boolean; visitor: Visitor; replaces?: string | undefined },
): Promise<{ id: string; session: string; expiresAt: string }> {
  const life = remember ? LIFE.remembered : LIFE.plain;
  const session = newToken();
  return db.transaction(async (tx) => {
    // What the browser held before ends here: nobody can have fixed what it holds now.
    if (replaces !== undefined) await tx.delete(sessions).where(eq(sessions.tokenHash, hashOf(replaces)));
    const [made] = await tx
      .insert(sessions)
      .values({
        id: uuidv7(),
        userId,
        tokenHash: hashOf(session),
        remember,
        device: deviceName(visitor.userAgent),
        idleEndsAt: inSeconds(life.idle),
        endsAt: inSeconds(life.end),
        freshUntil: inSeconds(FRESH_SECONDS),
      })
      .returning({ id: sessions.id, endsAt: sessions.endsAt });
    if (!made) throw new Error('a session was not stored');
    return { id: made.id, session, expiresAt: made.endsAt.toISOString() };
  });
}

/** Who holds this secret, and moves the idle end. Undefined when it is signed out, over or made up. */
export async function useSession({ database: { db } }: Deps, session: string) {
  const idle = sql`case when ${sessions.remember} then ${LIFE.remembered.idle}::int else ${LIFE.plain.idle}::int end`;
  const [row] = await db
    .update(sessions)
    .set({
      lastUsedAt: sql`now()`,
      idleEndsAt: sql`least(${sessions.endsAt}, now() + make_interval(secs => ${idle}))`,
    })
    .from(users)
    .where(and(eq(sessions.tokenHash, hashOf(session)), isOpen, eq(users.id, sessions.userId)))
    .returning({ ...userColumns, session: sessions.id, endsAt: sessions.endsAt, freshUntil: sessions.freshUntil });
  if (!row) return undefined;
  const { session: id, endsAt, freshUntil, ...user } = row;
  return { id, user: toUser(user), expiresAt: endsAt.toISOString(), freshUntil: freshUntil.toISOString() };
}

/** Gives the session a new secret and lets it do for a while what asks for it; of two at once, one gets it. */
export async function refreshSession({ database: { db } }: Deps, session: string) {
  const next = newToken();
  const [row] = await db
    .update(sessions)
    .set({ tokenHash: hashOf(next), freshUntil: inSeconds(FRESH_SECONDS), lastUsedAt: sql`now()` })
    .where(and(eq(sessions.tokenHash, hashOf(session)), isOpen))
    .returning({ freshUntil: sessions.freshUntil, endsAt: sessions.endsAt, remember: sessions.remember });
  if (!row) return undefined;
  const { freshUntil, endsAt, remember } = row;
  return { session: next, freshUntil: freshUntil.toISOString(), expiresAt: endsAt.toISOString(), remember };
}
export type RefreshedSession = NonNullable<Awaited<ReturnType<typeof refreshSession>>>;

/** Whether the owner of this session was asked a short while ago who they are. Asked of the database: one that ended is not. */
export async function isFresh({ database: { db } }: Deps, userId: string, session: string | undefined) {
  if (session === undefined) return false;
  const [row] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, session), eq(sessions.userId, userId), isOpen, gt(sessions.freshUntil, sql`now()`)));
  return row !== undefined;
}

export async function endSession({ database: { db } }: Deps, session: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, hashOf(session)));
}

export async function readSessions({ database: { db } }: Deps, userId: string, current: string | undefined) {
  const rows = await db
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      expiresAt: sessions.idleEndsAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isOpen))
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.id))
    .limit(100);
  return rows.map(({ createdAt, lastUsedAt, expiresAt, ...row }) => ({
    ...row,
    current: row.id === current,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}

export async function endOneSession({ database: { db } }: Deps, userId: string, id: string): Promise<boolean> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Signs out everywhere, but for the session that is kept. */
export async function endSessions(
  db: Writer,
  userId: string,
  { keep }: { keep?: string | undefined } = {},
): Promise<void> {
  await db.delete(pendingSignIns).where(eq(pendingSignIns.userId, userId)); // begun with what may be known no more
  await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), keep === undefined ? undefined : ne(sessions.id, keep)));
}
