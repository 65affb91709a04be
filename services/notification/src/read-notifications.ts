import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { AppDeps } from './deps.ts';
import type { Notification } from './notification.ts';
import { notifications } from './schema.ts';

const columns = {
  id: notifications.id,
  to: notifications.to,
  channel: notifications.channel,
  template: notifications.template,
  status: notifications.status,
  attempts: notifications.attempts,
  messageId: notifications.messageId,
  failure: notifications.failure,
  createdAt: notifications.createdAt,
  sentAt: notifications.sentAt,
};
type Row = Omit<Notification, 'createdAt' | 'sentAt'> & { createdAt: Date; sentAt: Date | null };
const toNotification = (row: Row): Notification => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
});

/** Newest first, without what was in them. Null when the cursor is not one of this list. */
export async function readNotifications(
  { database: { db } }: Pick<AppDeps, 'database'>,
  { limit, cursor, to, orderId }: { limit: number; cursor?: string; to?: string; orderId?: string },
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (after === null) return null;
  const rows = await db
    .select(columns)
    .from(notifications)
    .where(
      and(
        to === undefined ? undefined : eq(notifications.to, to),
        orderId === undefined
          ? undefined
          : sql`${notifications.data} ? 'orderId' and ${notifications.data} ->> 'orderId' = ${orderId}`,
        after && lt(notifications.id, after[0]),
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(limit + 1);
  return toPage(rows, limit, { cursor: (row) => [row.id], item: toNotification });
}
