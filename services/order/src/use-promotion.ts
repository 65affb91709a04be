import { sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { promotionCustomers, promotions } from './schema.ts';

export type UseFailure = 'used-up' | 'used-by-you';

/**
 * Counts one more use of a promotion, in the transaction that makes the order. Its row is locked until then, so of any number at once
 * only as many as are left go on; and each customer only as often as it allows.
 */
export async function usePromotion(
  tx: Pick<PostgresJsDatabase, 'execute'>,
  { promotionId, email }: { promotionId: string; email: string },
): Promise<UseFailure | null> {
  const [taken] = await tx.execute<{ limit: number | null }>(sql`
    update ${promotions} set used = used + 1
    where id = ${promotionId} and active and starts_at <= now() and (ends_at is null or ends_at > now())
      and (usage_limit is null or used < usage_limit)
    returning customer_limit as limit`);
  if (!taken) return 'used-up';
  const counted = await tx.execute(sql`
    insert into ${promotionCustomers} as mine (promotion_id, email, used) values (${promotionId}, ${email}, 1)
    on conflict (promotion_id, email) do update set used = mine.used + 1
    where ${taken.limit}::int is null or mine.used < ${taken.limit}::int
    returning used`);
  return counted.length > 0 ? null : 'used-by-you';
}
