import { randomUUID } from 'node:crypto';
import type { Database } from '@souk/service-kit/database';
import type { Failure } from './channel.ts';
import type { ChannelName } from './notification.ts';
import type { schema } from './schema.ts';

/** A message that this process is to send. */
export interface Taken {
  id: string;
  to: string;
  channel: ChannelName;
  template: string;
  data: unknown;
  attempts: number;
}
export type DeliveryQueue = ReturnType<typeof openDeliveryQueue>;

/** For so long a message belongs to the process that took it. Longer than an attempt. */
export const LEASE_SECONDS = 30;
/** 0.5 s, 1 s, 2 s … 2 min. */
const FIRST_PAUSE_SECONDS = 0.5;
const LONGEST_PAUSE_SECONDS = 120;
const LONGEST_DOUBLING = 10;

/**
 * A process's name at Postgres. As long as a connection has it, the process lives, and what it took is being sent; the name goes
 * with the process, however it dies.
 */
export function nameSender(databaseUrl: string): { sender: string; url: string } {
  const sender = `notification-${randomUUID()}`;
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', sender);
  return { sender, url: url.href };
}

/** The rows that are not sent yet, in plain SQL: two of these statements run for every message. */
export function openDeliveryQueue({ sql }: Pick<Database<typeof schema>, 'sql'>, sender: string) {
  return {
    /** Takes what is due. Copies that look at once take different rows. */
    claim: (limit: number) => sql<Taken[]>`
      update notifications set next_try_at = now() + make_interval(secs => ${LEASE_SECONDS}), leased_by = ${sender}
      where id in (
        select id from notifications where status = 'queued' and next_try_at <= now()
        order by next_try_at limit ${limit} for update skip locked
      )
      returning id, "to", channel, template, data, attempts`,

    sent: (id: string, messageId: string) => sql`
      update notifications set status = 'sent', sent_at = now(), attempts = attempts + 1, message_id = ${messageId}, leased_by = null
      where id = ${id} and status = 'queued'`,

    failed: (id: string, { code }: Failure) => sql`
      update notifications set status = 'failed', failure = ${code}, attempts = attempts + 1, leased_by = null
      where id = ${id} and status = 'queued'`,

    /** To be tried again after a pause, or given up after three days: as long as mail servers themselves keep trying. */
    async postponed(id: string): Promise<'queued' | 'expired'> {
      const [row] = await sql<{ status: string }[]>`
        update notifications set
          attempts = attempts + 1, leased_by = null,
          status = case when created_at < now() - interval '3 days' then 'failed' else status end,
          failure = case when created_at < now() - interval '3 days' then 'expired' end,
          next_try_at = now() + make_interval(secs =>
            least(${LONGEST_PAUSE_SECONDS}, ${FIRST_PAUSE_SECONDS} * power(2, least(attempts, ${LONGEST_DOUBLING}))))
        where id = ${id} and status = 'queued'
        returning status`;
      return row?.status === 'failed' ? 'expired' : 'queued';
    },

    /** What a process that died had taken is nobody's now. */
    freeOfTheDead: () => sql`
      update notifications set next_try_at = now(), leased_by = null
      where status = 'queued' and next_try_at > now() and leased_by is not null
        and leased_by not in (select application_name from pg_stat_activity where application_name is not null)`,
  };
}
