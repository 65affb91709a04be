import type { Principal } from '@souk/contracts/token';
import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { and, desc, eq, lt } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import type { Writer } from './mails.ts';
import { auditLog } from './schema.ts';

interface Act {
  actor: string;
  action: string;
  subject?: string;
  details?: Record<string, unknown>;
}

/** Written with the act itself, in its transaction. */
export async function recordAct(tx: Writer, act: Act): Promise<void> {
  await tx.insert(auditLog).values({ id: uuidv7(), ...act });
}

export const actorOf = ({ principal }: { principal: Principal | null }): string => principal?.subject ?? 'unknown';

export const actShape = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor: z.string(),
    action: z.string(),
    subject: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Act' });

/** Newest first. Null when the cursor is not one of ours. */
export async function readActs(
  { database: { db } }: Deps,
  { limit, cursor, actor, subject }: { limit: number; cursor?: string; actor?: string; subject?: string },
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (after === null) return null;
  const { id, at, action, details } = auditLog;
  const rows = await db
    .select({ id, at, actor: auditLog.actor, action, subject: auditLog.subject, details })
    .from(auditLog)
    .where(
      and(
        after && lt(id, after[0]),
        actor === undefined ? undefined : eq(auditLog.actor, actor),
        subject === undefined ? undefined : eq(auditLog.subject, subject),
      ),
    )
    .orderBy(desc(id))
    .limit(limit + 1);
  return toPage(rows, limit, { cursor: (row) => [row.id], item: (row) => ({ ...row, at: row.at.toISOString() }) });
}
