import { eq, sql } from 'drizzle-orm';
import { hashOf } from './ask-stock-alert.ts';
import type { AppDeps } from './deps.ts';
import { stockAlerts } from './schema.ts';
import { tellRestocked } from './tell-restocked.ts';

/** The address says that it did ask. False for a link that is none, was used, or is older than three days. */
export async function confirmStockAlert(deps: AppDeps, token: string): Promise<boolean> {
  const [alert] = await deps.database.db.execute<{ variantId: string }>(sql`
    update ${stockAlerts} set confirmed_at = now(), token_hash = null
    where token_hash = ${hashOf(token)} and created_at > now() - interval '3 days' returning variant_id as "variantId"`);
  if (alert) await tellRestocked(deps, alert.variantId); // it may be back already
  return alert !== undefined;
}

/** Ends all alerts of the address that the link in its mail stands for. */
export async function stopStockAlerts({ database: { db } }: Pick<AppDeps, 'database'>, key: string): Promise<void> {
  await db.delete(stockAlerts).where(eq(stockAlerts.emailKey, key));
}
