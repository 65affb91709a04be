import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import type { ReturnStatus } from './return.ts';
import { orders, returns } from './schema.ts';

/** Newest first: ids are UUIDv7. Null when the cursor is not one of ours. */
export async function readReturns(
  { database: { db } }: Pick<Deps, 'database'>,
  { limit, cursor, status }: { limit: number; cursor?: string | undefined; status?: ReturnStatus | undefined },
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (after === null) return null;
  const rows = await db
    .select({ one: returns, currency: orders.currency })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .where(and(status && eq(returns.status, status), after && lt(returns.id, after[0])))
    .orderBy(desc(returns.id))
    .limit(limit + 1);
  return toPage(rows, limit, {
    cursor: ({ one }) => [one.id],
    item: ({ one, currency }) => ({
      id: one.id,
      orderId: one.orderId,
      kind: one.kind,
      status: one.status,
      lines: one.lines,
      amount: { amount: one.amountMinor, currency },
      reason: one.reason,
      note: one.note,
      createdAt: one.createdAt.toISOString(),
      decidedAt: one.decidedAt?.toISOString() ?? null,
      settledAt: one.settledAt?.toISOString() ?? null,
    }),
  });
}
