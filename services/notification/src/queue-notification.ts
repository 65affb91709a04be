import { recordAct } from '@souk/service-kit/audit';
import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { AppDeps } from './deps.ts';
import { wantsTexts } from './keep-preferences.ts';
import type { Message } from './notification.ts';
import { notifications } from './schema.ts';

interface Request {
  message: Message;
  caller: string;
  key: string;
  /** Who of the staff sends it; what they send is written down. */
  staff: string | undefined;
}
type Deps = Pick<AppDeps, 'database' | 'delivery'>;

/** Writes a notification down, once per caller and key, and has it sent without waiting for that. */
export async function queueNotification(
  deps: Deps,
  { message, caller, key, staff }: Request,
): Promise<Result<{ id: string }, 'key-reused' | 'not-wanted'>> {
  const { db } = deps.database;
  if (message.channel === 'sms' && !(await mayText(deps, message.to))) return err('not-wanted');
  const hash = requestHash(message);
  const lease = deps.delivery.lease();
  const made = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(notifications)
      .values({
        id: uuidv7(),
        caller,
        key,
        requestHash: hash,
        ...message,
        nextTryAt: sql`now() + make_interval(secs => ${lease.seconds})`,
        leasedBy: lease.by,
      })
      .onConflictDoNothing()
      .returning({ id: notifications.id });
    if (row && staff)
      await recordAct(tx, { actor: staff, action: 'notification.sent', subject: `notification:${row.id}` });
    return row;
  });
  if (made) {
    deps.delivery.send([{ ...message, id: made.id }], lease);
    return ok(made);
  }
  const [known] = await db
    .select({ id: notifications.id, requestHash: notifications.requestHash })
    .from(notifications)
    .where(and(eq(notifications.caller, caller), eq(notifications.key, key)));
  return known?.requestHash === hash ? ok({ id: known.id }) : err('key-reused');
}

const mayText = async (deps: Deps, phone: string): Promise<boolean> =>
  deps.delivery.serves.includes('sms') && (await wantsTexts(deps, phone));
