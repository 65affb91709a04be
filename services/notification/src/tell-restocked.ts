import { LOCALES, type Locale } from '@souk/contracts/locale';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { AppDeps } from './deps.ts';
import { notifications, stockAlerts } from './schema.ts';
import { pageUrl, toldOf } from './stock-alert-links.ts';

const AT_ONCE = 200;

/**
 * Mails all who wait for a variant, if it can be bought now. An alert goes in the transaction that writes its mail, so that each is told
 * once, whoever comes first. Sold out again by now: they wait on.
 */
export async function tellRestocked(deps: AppDeps, variantId: string): Promise<void> {
  const { db } = deps.database;
  const waiting = and(eq(stockAlerts.variantId, variantId), isNotNull(stockAlerts.confirmedAt));
  if ((await db.$count(stockAlerts, waiting)) === 0) return;
  const variants = new Map<Locale, Awaited<ReturnType<typeof deps.catalogue.variant>>>();
  for (const locale of LOCALES) variants.set(locale, await deps.catalogue.variant(variantId, locale));
  if (![...variants.values()].some((variant) => (variant?.stock ?? 0) > 0)) return;
  for (let told = AT_ONCE; told === AT_ONCE; ) {
    told = await db.transaction(async (tx) => {
      const alerts = await tx.execute<{ id: string; email: string; emailKey: string; locale: Locale }>(sql`
        delete from ${stockAlerts} where id in (
          select id from ${stockAlerts} where variant_id = ${variantId} and confirmed_at is not null
          order by id limit ${AT_ONCE} for update skip locked
        ) returning id, email, email_key as "emailKey", locale`);
      const rows = alerts.flatMap(({ id, email, emailKey, locale }) => {
        const variant = variants.get(locale) ?? [...variants.values()].find((one) => one !== null);
        if (!variant) return [];
        const data = { ...toldOf(deps, variant, locale), stopUrl: pageUrl(deps, locale, 'stop', emailKey) };
        const about = { channel: 'email' as const, template: 'back-in-stock' as const };
        return [{ id: uuidv7(), caller: 'stock-alert', key: `back:${id}`, to: email, ...about, data }];
      });
      if (rows.length > 0) await tx.insert(notifications).values(rows);
      return rows.length;
    });
  }
  deps.delivery.send([], { by: null, seconds: 0 }); // those who deliver look at once
}
