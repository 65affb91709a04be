import { and, asc, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { ServiceApp } from './app.ts';
import { auditLog } from './audit-table.ts';
import { decodeCursor, pageOf, pageQuery, toPage } from './paging.ts';
import { problemResponses } from './schemas.ts';

/** Something that one of the staff did. `subject` and `details` hold no personal data beyond ids, as the log stays. */
export interface Act {
  actor: string;
  /** `order.cancelled` */
  action: `${string}.${string}`;
  /** `order:<uuid>` */
  subject?: string | undefined;
  details?: Record<string, unknown>;
}

/** SQL that writes an act down, as a part of the statement that does it. With `from`, such as `moved`, only if that has rows. */
export const writeAct = ({ actor, action, subject, details = {} }: Act, from?: SQL): SQL => sql`
  insert into ${auditLog} (id, actor, action, subject, details)
  select ${uuidv7()}::uuid, ${actor}, ${action}, ${subject ?? null}::text, ${JSON.stringify(details)}::text::jsonb${from ? sql` from ${from}` : sql``}`;

/** Writes an act down, in the transaction that does it. Of a read, before its answer. */
export async function recordAct(tx: Pick<PostgresJsDatabase, 'execute'>, act: Act): Promise<void> {
  await tx.execute(writeAct(act));
}

type Asked = Pick<FastifyRequest, 'principal' | 'standing'>;

/** Who did it, as a token's subject. */
export const actorOf = ({ principal }: Asked): string => principal?.subject ?? 'unknown';

/** Who of the staff acts by their role, at what is not their own (`owner`): that is written down. Undefined for everybody else. */
export const staffActor = (asked: Asked, owner?: string): string | undefined =>
  asked.standing === 'staff' && asked.principal?.subject !== owner ? asked.principal?.subject : undefined;

/** What staff did to these, oldest first, as the person whom it is about is shown it in an export: all but who did it. */
export const actsOn = (db: Pick<PostgresJsDatabase, 'select'>, subjects: string[]) =>
  db
    .select({ at: auditLog.at, action: auditLog.action, subject: auditLog.subject, details: auditLog.details })
    .from(auditLog)
    .where(inArray(auditLog.subject, subjects))
    .orderBy(asc(auditLog.id));

/** For the receipt of a deletion: acts stay. */
export const KEPT_ACTS = {
  what: 'What our staff did to this: when, who of them, and which kind of change, without your name or e-mail',
  why: 'So that misuse of rights can be found out later',
};

const actShape = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor: z.string(),
    action: z.string(),
    subject: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Act' });

const auditQuery = z.strictObject({
  ...pageQuery,
  actor: z.string().max(100).optional(),
  subject: z.string().max(100).optional(),
});

/** `GET /audit-log`, newest first, for admins. A service with an audit log registers it in its `createApp`. */
export function registerAuditRoutes(
  app: ServiceApp,
  deps: { database: { db: Pick<PostgresJsDatabase, 'select'> } },
): void {
  app.get('/audit-log', {
    schema: {
      tags: ['audit'],
      'x-access': ['admin'],
      operationId: 'readAuditLog',
      summary: 'What staff did by their rights, newest first (admin)',
      querystring: auditQuery,
      response: { 200: pageOf(actShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const page = await readActs(deps.database.db, request.query);
      return page ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
    },
  });
}

async function readActs(
  db: Pick<PostgresJsDatabase, 'select'>,
  { limit, cursor, actor, subject }: z.infer<typeof auditQuery>,
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
