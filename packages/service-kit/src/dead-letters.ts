import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { z } from 'zod';
import type { ServiceApp } from './app.ts';
import { actorOf, recordAct, writeAct } from './audit.ts';
import type { Outbox } from './outbox.ts';
import { outbox } from './outbox-table.ts';
import { decodeCursor, pageOf, pageQuery, toPage } from './paging.ts';
import { problemResponses } from './schemas.ts';

const deadLetterShape = z
  .object({
    id: z.string(),
    eventId: z.string(),
    type: z.string(),
    subscriber: z.string(),
    aggregate: z.string().describe('What the event is about'),
    occurredAt: z.iso.datetime(),
    refusals: z.int(),
    lastFailure: z.string().nullable().describe('What the last attempt met: a status or a network error'),
    deadAt: z.iso.datetime(),
  })
  .meta({ id: 'DeadLetter' });
const wholeShape = deadLetterShape
  .extend({ data: z.record(z.string(), z.unknown()).describe('The event as it would be told; may hold personal data') })
  .meta({ id: 'DeadLetterWithData' });

interface DeadLetterDeps {
  database: { db: Pick<PostgresJsDatabase, 'select' | 'execute'> };
  outbox: Pick<Outbox, 'wake'>;
}

/** An id that cannot exist is as unknown as one that does not. */
const params = z.object({ id: z.string().regex(/^\d{1,15}$/) });

const columns = {
  seq: outbox.seq,
  eventId: outbox.eventId,
  type: outbox.type,
  subscriber: outbox.subscriber,
  aggregate: outbox.aggregate,
  occurredAt: outbox.occurredAt,
  refusals: outbox.refusals,
  lastFailure: outbox.lastFailure,
  deadAt: sql<Date>`${outbox.deadAt}`.mapWith(outbox.deadAt),
};
type Row = Omit<typeof outbox.$inferSelect, 'data' | 'leasedBy' | 'nextTryAt' | 'deliveredAt' | 'deadAt'> & {
  deadAt: Date;
};

const toDeadLetter = ({ seq, occurredAt, deadAt, ...row }: Row): z.infer<typeof deadLetterShape> => ({
  ...row,
  id: String(seq),
  occurredAt: occurredAt.toISOString(),
  deadAt: deadAt.toISOString(),
});

const subjectOf = (id: string) => `dead-letter:${id}`;

/**
 * Routes for events that a subscriber refused for good: an admin reads what is there and, once the reason is mended, has them told
 * again. A service with an outbox registers them in its `createApp`.
 */
export function registerDeadLetterRoutes(app: ServiceApp, deps: DeadLetterDeps): void {
  const tags = ['dead letters'];
  const isDead = isNotNull(outbox.deadAt);

  app.get('/dead-letters', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'listDeadLetters',
      summary: 'Events that a subscriber refused for good, newest first (admin)',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageOf(deadLetterShape), ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const { limit, cursor } = request.query;
      const last = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.int().min(0)]));
      if (last === null) return reply.problem({ status: 422, detail: 'The cursor is not one of this list' });
      const rows = await deps.database.db
        .select(columns)
        .from(outbox)
        .where(and(isDead, last && lt(outbox.seq, last[0])))
        .orderBy(desc(outbox.seq))
        .limit(limit + 1);
      return toPage(rows, limit, { cursor: ({ seq }) => [seq], item: toDeadLetter });
    },
  });

  app.get('/dead-letters/:id', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'readDeadLetter',
      summary: 'One of them, with what it says (admin)',
      params,
      response: { 200: wholeShape, ...problemResponses(401, 403, 404) },
    },
    handler: async (request, reply) => {
      const [row] = await deps.database.db
        .select({ ...columns, data: sql<Record<string, unknown>>`${outbox.data}` })
        .from(outbox)
        .where(and(isDead, eq(outbox.seq, Number(request.params.id))));
      if (!row) return reply.problem({ status: 404 });
      const { data, ...rest } = row;
      await recordAct(deps.database.db, {
        actor: actorOf(request),
        action: 'dead-letter.read',
        subject: subjectOf(request.params.id),
      });
      return { ...toDeadLetter(rest), data };
    },
  });

  app.post('/dead-letters/:id/replay', {
    schema: {
      tags,
      'x-access': ['admin'],
      operationId: 'replayDeadLetter',
      summary: 'Tell it again, with as many tries as at first (admin)',
      description:
        'Events of the same aggregate that are still on their way wait behind it; those told meanwhile stay told. ' +
        '409 `not-dead` when it is no dead letter any more.',
      params,
      response: { 202: z.object({ id: z.string() }), ...problemResponses(401, 403, 404, 409) },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const { db } = deps.database;
      const act = { actor: actorOf(request), action: 'dead-letter.replayed', subject: subjectOf(id) } as const;
      const replayed = await db.execute(sql`
        with replayed as (
          update ${outbox} set dead_at = null, refusals = 0, next_try_at = now()
          where ${isDead} and ${outbox.seq} = ${Number(id)} returning seq
        ), act as (${writeAct(act, sql`replayed`)})
        select seq from replayed`);
      if (replayed.length > 0) {
        deps.outbox.wake();
        return reply.code(202).send({ id });
      }
      const [known] = await db
        .select({ seq: outbox.seq })
        .from(outbox)
        .where(eq(outbox.seq, Number(id)));
      if (!known) return reply.problem({ status: 404 });
      return reply.problem({ status: 409, name: 'not-dead', detail: 'It was told, or is being told again' });
    },
  });
}
