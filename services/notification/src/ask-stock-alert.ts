import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Locale } from '@souk/contracts/locale';
import { limitKey, take } from '@souk/service-kit/rate-limit';
import { err, ok, type Result } from '@souk/service-kit/result';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { AppDeps } from './deps.ts';
import { queueNotification } from './queue-notification.ts';
import { stockAlerts } from './schema.ts';
import { pageUrl, toldOf } from './stock-alert-links.ts';
import { tellRestocked } from './tell-restocked.ts';

export interface Asking {
  variantId: string;
  email: string;
  locale: Locale;
  /** Whoever asks has shown the address to be theirs. */
  confirmed: boolean;
}
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
/** What stands for an address in links and in the database; without the key nobody finds one by the other. */
const emailKeyOf = ({ alertKey }: Pick<AppDeps, 'alertKey'>, email: string): string =>
  createHmac('sha256', alertKey).update(`stock alerts of ${email}`).digest('base64url');

/**
 * Remembers that an address wants to hear of a variant; unless it is known to be that of whoever asks, it has to say so by a link in a
 * mail. The answer is the same whether it was remembered before or not.
 */
export async function askStockAlert(
  deps: AppDeps,
  { variantId, email, locale, confirmed }: Asking,
): Promise<Result<{ confirm: boolean }, 'not-found' | 'in-stock'>> {
  const variant = await deps.catalogue.variant(variantId, locale);
  if (!variant) return err('not-found');
  if (variant.stock > 0) return err('in-stock');
  const { db } = deps.database;
  const [id, token, emailKey] = [uuidv7(), randomBytes(32).toString('base64url'), emailKeyOf(deps, email)];
  await db.execute(
    sql`delete from ${stockAlerts} where confirmed_at is null and created_at < now() - interval '3 days'`,
  );
  const values = { id, variantId, email, emailKey, locale };
  const target = [stockAlerts.variantId, stockAlerts.email];
  if (confirmed) {
    await db
      .insert(stockAlerts)
      .values({ ...values, confirmedAt: sql`now()` })
      .onConflictDoUpdate({
        target,
        set: { locale, tokenHash: null, confirmedAt: sql`coalesce(${stockAlerts.confirmedAt}, now())` },
      });
    await tellRestocked(deps, variantId); // it may have come back just now, before this was written
    return ok({ confirm: false });
  }
  const [pending] = await db
    .insert(stockAlerts)
    .values({ ...values, tokenHash: hashOf(token) })
    .onConflictDoUpdate({
      target,
      set: { locale, tokenHash: hashOf(token) },
      setWhere: sql`${stockAlerts.confirmedAt} is null`,
    })
    .returning({ id: stockAlerts.id });
  if (pending && (await take(deps.alertLimits.perInbox, limitKey(email))) === undefined) {
    const data = { ...toldOf(deps, variant, locale), link: pageUrl(deps, locale, 'confirm', token) };
    const message = { to: email, channel: 'email' as const, template: 'stock-alert-confirm' as const, data };
    await queueNotification(deps, {
      message,
      caller: 'stock-alert',
      key: `confirm:${hashOf(token)}`,
      staff: undefined,
    });
  }
  return ok({ confirm: true });
}
