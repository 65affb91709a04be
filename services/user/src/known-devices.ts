import type { Visitor } from '@souk/service-kit/visitor';
import { and, eq, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { hashOf, newToken } from './opaque-token.ts';
import { devices, users } from './schema.ts';

/** Whether this account signed in here before. Asks alike for an e-mail that nobody has. */
export async function isKnownDevice({ database: { db } }: Deps, email: string, { device }: Visitor): Promise<boolean> {
  if (device === undefined) return false;
  const [row] = await db
    .select({ userId: devices.userId })
    .from(devices)
    .innerJoin(users, eq(users.id, devices.userId))
    .where(and(eq(users.email, email), eq(devices.tokenHash, hashOf(device))));
  return row !== undefined;
}

/** Answers what this device is known by from now on. What it brings is kept only if we gave it, so that nobody chooses it. */
export async function rememberDevice({ database: { db } }: Deps, userId: string, { device }: Visitor): Promise<string> {
  if (device !== undefined) {
    const known = await db
      .update(devices)
      .set({ lastUsedAt: sql`now()` })
      .where(and(eq(devices.userId, userId), eq(devices.tokenHash, hashOf(device))))
      .returning({ userId: devices.userId });
    if (known.length > 0) return device;
  }
  const made = newToken();
  await db.insert(devices).values({ userId, tokenHash: hashOf(made) });
  return made;
}
