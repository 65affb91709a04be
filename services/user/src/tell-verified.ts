import type { UserEmailVerified } from '@souk/contracts/events';
import { type Fact, type Outbox, type Written, writeFacts } from '@souk/service-kit/outbox';
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Writer } from './mails.ts';
import { outbox as events } from './schema.ts';

const SUBSCRIBERS = ['order'] as const;

interface Told {
  written: Written[];
  facts: Fact[];
}

/** Writes the news, in the transaction that makes it true, that an e-mail is an account's own. `sendNews` sends it after the commit. */
export async function tellVerified(tx: Writer, { id, email }: { id: string; email: string }): Promise<Told> {
  const data: UserEmailVerified['data'] = { userId: id, email };
  const fact = {
    id: `user.email-verified:${uuidv7()}`,
    type: 'user.email-verified.v1' satisfies UserEmailVerified['type'],
    aggregate: id,
    data,
  };
  const written = await tx.execute<Written & Record<string, unknown>>(writeFacts([{ fact, subscribers: SUBSCRIBERS }]));
  return { written: [...written], facts: [fact] };
}

export const sendNews = (outbox: Pick<Outbox, 'send'>, { written, facts }: Told): void => outbox.send(written, facts);

/** What was told of an account, or still would be, holds its e-mail: it goes with the account. */
export async function forgetNews(tx: Writer, userId: string): Promise<void> {
  await tx.delete(events).where(eq(events.aggregate, sql`${userId}::text`));
}
