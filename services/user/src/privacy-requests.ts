import { recordAct } from '@souk/service-kit/audit';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import type { Writer } from './mails.ts';
import { hashOf } from './opaque-token.ts';
import { privacyRequests, privacySteps, users } from './schema.ts';
import { forgetNews } from './tell-verified.ts';

export const exportShape = z
  .object({
    id: z.uuid(),
    status: z
      .enum(['running', 'ready', 'over'])
      .describe('`ready`: the link is mailed. `over`: it was used, or its week is over'),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Export' });

const open = (userId: string, kind: 'export' | 'deletion') =>
  and(eq(privacyRequests.userId, userId), eq(privacyRequests.kind, kind), isNull(privacyRequests.finishedAt));

/** Asks for everything about an account, from every service; a link is mailed when it is there. False for no account. */
export async function askForExport({ database: { db }, peers }: Deps, userId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [user] = await tx
      .select({ email: users.email, name: users.name, locale: users.locale, verifiedAt: users.emailVerifiedAt })
      .from(users)
      .where(eq(users.id, userId))
      .for('update');
    if (!user) return false;
    const running = await tx.select({ id: privacyRequests.id }).from(privacyRequests).where(open(userId, 'export'));
    if (running.length === 0) await begin(tx, requestOf('export', userId, user), Object.keys(peers));
    return true;
  });
}

export async function readExport({ database: { db } }: Deps, userId: string) {
  const { id, createdAt, finishedAt, expiresAt, tokenHash } = privacyRequests;
  const [row] = await db
    .select({ id, createdAt, finishedAt, expiresAt, tokenHash })
    .from(privacyRequests)
    .where(and(eq(privacyRequests.userId, userId), eq(privacyRequests.kind, 'export')))
    .orderBy(desc(id))
    .limit(1);
  if (!row) return undefined;
  const isOver = row.tokenHash === null || (row.expiresAt !== null && row.expiresAt <= new Date());
  const status = row.finishedAt === null ? ('running' as const) : isOver ? ('over' as const) : ('ready' as const);
  return {
    id: row.id,
    status,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}

/**
 * Deletes an account: it is gone at once, here, and every other service hears of it until each has answered what it erased and what it
 * keeps. `byAdmin` is the admin who does it for somebody. False for no account.
 */
export async function deleteUser(
  { database: { db }, peers }: Deps,
  userId: string,
  byAdmin?: string,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(users)
      .where(eq(users.id, userId))
      .returning({ email: users.email, name: users.name, locale: users.locale, verifiedAt: users.emailVerifiedAt });
    if (!gone) return false;
    await tx.delete(privacyRequests).where(open(userId, 'export'));
    await forgetNews(tx, userId);
    await begin(tx, requestOf('deletion', userId, gone), Object.keys(peers));
    if (byAdmin) await recordAct(tx, { actor: byAdmin, action: 'user.deleted', subject: `user:${userId}` });
    return true;
  });
}

const requestOf = (
  kind: 'export' | 'deletion',
  userId: string,
  { email, name, locale, verifiedAt }: { email: string; name: string; locale: string; verifiedAt: Date | null },
) => ({ kind, userId, email, name, locale, emailVerified: verifiedAt !== null });

async function begin(
  tx: Writer,
  request: Omit<typeof privacyRequests.$inferInsert, 'id'>,
  peers: string[],
): Promise<void> {
  const id = uuidv7();
  await tx.insert(privacyRequests).values({ ...request, id });
  if (peers.length > 0) await tx.insert(privacySteps).values(peers.map((peer) => ({ requestId: id, peer })));
}

/** What a mailed link shows: once, then it is forgotten here. Undefined when the link was used or its time is over. */
export async function takeDocument({ database: { db } }: Deps, token: string) {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({
        id: privacyRequests.id,
        kind: privacyRequests.kind,
        document: privacyRequests.document,
        expiresAt: privacyRequests.expiresAt,
      })
      .from(privacyRequests)
      .where(eq(privacyRequests.tokenHash, hashOf(token)))
      .for('update');
    if (!row?.document || !row.expiresAt || row.expiresAt <= new Date()) return undefined;
    await tx.update(privacyRequests).set({ document: null, tokenHash: null }).where(eq(privacyRequests.id, row.id));
    return { kind: row.kind, document: row.document };
  });
}
