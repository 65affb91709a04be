import type { Deps } from './deps.ts';

/** What is over is forgotten: sign-ins, links and challenges that ended, mails that went out, devices that nobody uses. */
export async function cleanUp({ database: { sql } }: Pick<Deps, 'database'>): Promise<void> {
  await sql`delete from sessions where idle_ends_at < now()`;
  await sql`delete from mailed_tokens where expires_at < now()`;
  await sql`delete from pending_sign_ins where expires_at < now()`;
  await sql`delete from challenges where expires_at < now()`;
  await sql`delete from devices where last_used_at < now() - interval '1 year'`;
  await sql`delete from mails where created_at < now() - interval '30 days' and (sent_at is not null or failed_at is not null)`;
  await sql`delete from privacy_requests where expires_at < now()`;
}
