import type { PrivacyKeeper } from '@souk/service-kit/privacy';
import { eq, inArray, sql } from 'drizzle-orm';
import type { AppDeps } from './deps.ts';
import { readPreferences } from './keep-preferences.ts';
import { notifications, preferences, stockAlerts } from './schema.ts';

/** Stands where an address or a number was. */
const ERASED = 'erased';

/** Messages are a person's by the address or number they went to: the verified e-mail, and the number in the preferences. */
export function createPrivacyKeeper(deps: Pick<AppDeps, 'database'>): PrivacyKeeper {
  async function recipients(subject: string, email: string | undefined): Promise<string[]> {
    const { phone } = await readPreferences(deps, subject);
    return [email, phone].filter((one) => typeof one === 'string');
  }

  return {
    async read({ subject, email }) {
      const { db } = deps.database;
      const to = await recipients(subject, email);
      const messages = await db
        .select({
          to: notifications.to,
          channel: notifications.channel,
          template: notifications.template,
          data: notifications.data,
          status: notifications.status,
          sentAt: notifications.sentAt,
        })
        .from(notifications)
        .where(inArray(notifications.to, to))
        .orderBy(notifications.id);
      const waiting = await db
        .select({ variantId: stockAlerts.variantId, createdAt: stockAlerts.createdAt })
        .from(stockAlerts)
        .where(eq(stockAlerts.email, email ?? ''));
      return { preferences: await readPreferences(deps, subject), messages, stockAlerts: waiting };
    },

    async erase({ subject, email }) {
      const { db } = deps.database;
      const to = await recipients(subject, email);
      const blanked = await db
        .update(notifications)
        .set({ to: ERASED, data: {} })
        .where(sql`${inArray(notifications.to, to)} and ${notifications.status} <> 'queued'`)
        .returning({ id: notifications.id });
      const waiting = await db.$count(notifications, inArray(notifications.to, to));
      const gone = await db
        .delete(preferences)
        .where(eq(preferences.owner, subject))
        .returning({ owner: preferences.owner });
      const alerts = await db
        .delete(stockAlerts)
        .where(eq(stockAlerts.email, email ?? ''))
        .returning({ id: stockAlerts.id });
      const why = 'They are about to be sent, and are erased from then on only by asking again.';
      return {
        erased: { messages: blanked.length, preferences: gone.length, stockAlerts: alerts.length },
        kept: waiting > 0 ? [{ what: `${waiting} messages on their way`, why }] : [],
      };
    },
  };
}
