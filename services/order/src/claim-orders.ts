import type { UserEmailVerified } from '@souk/contracts/events';
import { sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { inboxEvents, orders, verifiedEmails } from './schema.ts';

/**
 * An account has shown that an e-mail is its own: orders that guests made with it are the account's too, those there are at once, later
 * ones when they are placed (`account_of` in migrations/0007_accounts.sql). Told twice it changes nothing, and older news than what is
 * known are none.
 */
export async function claimOrders(
  { database: { db } }: Pick<Deps, 'database'>,
  event: UserEmailVerified,
): Promise<void> {
  const { userId, email } = event.data;
  const account = `user:${userId}`;
  await db.transaction(async (tx) => {
    const fresh = await tx
      .insert(inboxEvents)
      .values({ id: event.id })
      .onConflictDoNothing()
      .returning({ id: inboxEvents.id });
    if (fresh.length === 0) return;
    // An order that is being placed with this e-mail is either seen below, or sees what is written here.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${email}::text, 0))`);
    await tx.execute(sql`
      delete from ${verifiedEmails} where account = ${account} and email <> ${email} and verified_at <= ${event.time}::timestamptz`);
    const known = await tx.execute(sql`
      insert into ${verifiedEmails} as known (email, account, verified_at)
      select ${email}, ${account}, ${event.time}::timestamptz
      where not exists (select 1 from ${verifiedEmails} later where later.account = ${account} and later.email <> ${email})
      on conflict (email) do update set account = excluded.account, verified_at = excluded.verified_at
        where known.verified_at <= excluded.verified_at
      returning 1`);
    if (known.length === 0) return;
    await tx.execute(sql`
      update ${orders} set account = ${account}, version = version + 1
      where email = ${email} and account is null and owner like 'guest:%'`);
  });
}
