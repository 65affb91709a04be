import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { AppDeps } from './deps.ts';
import type { Message } from './notification.ts';
import { notifications } from './schema.ts';

interface Request {
  message: Message;
  caller: string;
  key: string;
}

/**
 * Writes a notification down, once per caller and key, and hands it to durable work. If that fails it rejects, and the
 * same request hands it over again.
 */
export async function queueNotification(
  { database: { db }, handOver }: Pick<AppDeps, 'database' | 'handOver'>,
  { message, caller, key }: Request,
): Promise<Result<{ id: string }, 'key-reused'>> {
  const hash = requestHash(message);
  const [made] = await db
    .insert(notifications)
    .values({ id: uuidv7(), caller, key, requestHash: hash, ...message })
    .onConflictDoNothing()
    .returning({ id: notifications.id, status: notifications.status, requestHash: notifications.requestHash });
  const row = made ?? (await readByKey());
  if (!row || row.requestHash !== hash) return err('key-reused');
  if (row.status === 'queued') await handOver(row.id);
  return ok({ id: row.id });

  async function readByKey() {
    const [known] = await db
      .select({ id: notifications.id, status: notifications.status, requestHash: notifications.requestHash })
      .from(notifications)
      .where(and(eq(notifications.caller, caller), eq(notifications.key, key)));
    return known;
  }
}
