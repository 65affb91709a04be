import { actsOn } from '@souk/service-kit/audit';
import { asc, eq } from 'drizzle-orm';
import { readAddresses } from './addresses.ts';
import type { Deps } from './deps.ts';
import { readPasskeys } from './passkeys.ts';
import { readUser } from './read-users.ts';
import { mails, totp } from './schema.ts';
import { readSessions } from './sessions.ts';

/** What this service itself knows of a person; no secrets, not even hashed. Undefined for no account. */
export async function ownData(deps: Deps, userId: string): Promise<Record<string, unknown> | undefined> {
  const { db } = deps.database;
  const account = await readUser(deps, userId);
  if (!account) return undefined;
  const [addresses, passkeys, sessions, [app], written, acts] = await Promise.all([
    readAddresses(deps, userId),
    readPasskeys(deps, userId),
    readSessions(deps, userId, undefined),
    db.select({ confirmedAt: totp.confirmedAt }).from(totp).where(eq(totp.userId, userId)),
    db
      .select({ template: mails.template, at: mails.createdAt })
      .from(mails)
      .where(eq(mails.to, account.email))
      .orderBy(asc(mails.createdAt)),
    actsOn(db, [`user:${userId}`]),
  ]);
  return {
    account,
    addresses,
    passkeys,
    sessions: sessions.map(({ current: _current, ...session }) => session),
    secondFactor: { app: app?.confirmedAt?.toISOString() ?? null },
    mails: written,
    doneByStaff: acts,
  };
}
