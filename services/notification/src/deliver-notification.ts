import { and, eq, sql } from 'drizzle-orm';
import type { DeliveryDeps } from './deps.ts';
import { message } from './notification.ts';
import { renderMessage } from './render-message.ts';
import { notifications } from './schema.ts';

/** As long as mail servers themselves keep trying. */
const GIVE_UP_AFTER = sql`interval '3 days'`;

/**
 * One attempt to send a notification; rejects to be run again. It is sent at least once: a crash between the server's
 * acceptance and our note of it sends it again, under the same Message-ID.
 */
export async function deliverNotification({ database: { db }, mailer, log }: DeliveryDeps, id: string): Promise<void> {
  const [row] = await db
    .select({
      to: notifications.to,
      channel: notifications.channel,
      template: notifications.template,
      data: notifications.data,
      late: sql<boolean>`${notifications.createdAt} < now() - ${GIVE_UP_AFTER}`,
    })
    .from(notifications)
    .where(and(eq(notifications.id, id), eq(notifications.status, 'queued')));
  if (!row) return;
  const { late, ...stored } = row;
  const asked = message.parse(stored);
  const sent = await mailer.send({ id, to: asked.to, ...renderMessage(asked) });
  const attempts = sql`${notifications.attempts} + 1`;
  const queued = and(eq(notifications.id, id), eq(notifications.status, 'queued'));
  if (sent.ok) {
    const { messageId } = sent.value;
    await db.update(notifications).set({ status: 'sent', sentAt: sql`now()`, attempts, messageId }).where(queued);
    return;
  }
  const { kind, code } = sent.error;
  if (kind === 'rejected' || late) {
    const failure = kind === 'rejected' ? code : 'expired';
    log.error({ notificationId: id, failure }, 'a mail could not be delivered');
    await db.update(notifications).set({ status: 'failed', failure, attempts }).where(queued);
    return;
  }
  await db.update(notifications).set({ attempts }).where(queued);
  throw new Error(`the mail server did not take it: ${code}`);
}
