import { and, eq, or, sql } from 'drizzle-orm';
import type { AppDeps } from './deps.ts';
import { DEFAULTS, type Preferences } from './preferences.ts';
import { preferences } from './schema.ts';

type Database = Pick<AppDeps, 'database'>;

const columns = {
  orderUpdatesEmail: preferences.orderUpdatesEmail,
  orderUpdatesSms: preferences.orderUpdatesSms,
  phone: preferences.phone,
  marketingEmail: preferences.marketingEmail,
  marketingSms: preferences.marketingSms,
};

export async function readPreferences({ database: { db } }: Database, owner: string): Promise<Preferences> {
  const [row] = await db.select(columns).from(preferences).where(eq(preferences.owner, owner));
  if (!row) return DEFAULTS;
  return {
    orderUpdates: { email: row.orderUpdatesEmail, sms: row.orderUpdatesSms },
    phone: row.phone,
    marketing: { email: row.marketingEmail, sms: row.marketingSms },
  };
}

/** All of them at once, so that the last who says something is right. */
export async function savePreferences({ database: { db } }: Database, owner: string, wanted: Preferences) {
  const row = {
    orderUpdatesEmail: wanted.orderUpdates.email,
    orderUpdatesSms: wanted.orderUpdates.sms,
    phone: wanted.phone,
    marketingEmail: wanted.marketing.email,
    marketingSms: wanted.marketing.sms,
    updatedAt: sql`now()`,
  };
  await db
    .insert(preferences)
    .values({ owner, ...row })
    .onConflictDoUpdate({ target: preferences.owner, set: row });
}

/** Whether anybody wants news of orders at this number. */
export async function wantsTexts({ database: { db } }: Database, phone: string): Promise<boolean> {
  const [one] = await db
    .select({ owner: preferences.owner })
    .from(preferences)
    .where(and(eq(preferences.phone, phone), preferences.orderUpdatesSms))
    .limit(1);
  return one !== undefined;
}

/** Somebody answered STOP: no more to this number, whoever gave it. */
export async function stopTexts({ database: { db } }: Database, phone: string): Promise<void> {
  await db
    .update(preferences)
    .set({ orderUpdatesSms: false, marketingSms: false, updatedAt: sql`now()` })
    .where(and(eq(preferences.phone, phone), or(preferences.orderUpdatesSms, preferences.marketingSms)));
}
