import { asc, eq, isNull, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { mails } from './schema.ts';

export interface Mail {
  id: string;
  template: 'welcome' | 'account-exists';
  to: string;
  name: string;
}

/**
 * Hands the mails that wait to `send` (the notification service, keyed by the mail's id, so a repeat is one mail). One that
 * fails stays and is tried at the next call. Answers how many went out.
 */
export async function sendMails(
  { database: { db } }: Pick<Deps, 'database'>,
  send: (mail: Mail) => Promise<void>,
): Promise<number> {
  const waiting = await db
    .select({ id: mails.id, template: mails.template, to: mails.to, name: mails.name })
    .from(mails)
    .where(isNull(mails.sentAt))
    .orderBy(asc(mails.createdAt))
    .limit(20);
  for (const mail of waiting) {
    await send(mail);
    await db.update(mails).set({ sentAt: sql`now()` }).where(eq(mails.id, mail.id));
  }
  return waiting.length;
}
