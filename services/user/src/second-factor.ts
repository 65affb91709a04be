import type { Visitor } from '@souk/service-kit/visitor';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { isKnownDevice } from './known-devices.ts';
import { takeRecoveryCode } from './recovery-codes.ts';
import { totp } from './schema.ts';
import { takeTotp, tellOwner } from './totp.ts';
import type { User } from './user.ts';

export async function hasTotp({ database: { db } }: Deps, userId: string): Promise<boolean> {
  const rows = await db
    .select({ userId: totp.userId })
    .from(totp)
    .where(and(eq(totp.userId, userId), isNotNull(totp.confirmedAt)));
  return rows.length > 0;
}

/** Six digits of the app, or a recovery code; each is taken once. Counted as a guess. */
export async function guessCode(
  deps: Deps,
  user: Pick<User, 'id' | 'email'>,
  { code, visitor }: { code: string; visitor: Visitor },
): Promise<'right' | 'wrong' | { retryAfter: number }> {
  const knownDevice = await isKnownDevice(deps, user.email, visitor);
  const attempt = await deps.throttle.guess(`code ${user.id}`, visitor, { knownDevice, fewAnywhere: true });
  if (attempt.retryAfter) return { retryAfter: attempt.retryAfter };
  if (/^\d{6}$/.test(code)) {
    if (!(await takeTotp(deps, user.id, code))) return 'wrong';
  } else {
    if (!(await takeRecoveryCode(deps, user.id, code))) return 'wrong';
    await tellOwner(deps.database.db, user.id, 'recovery-code-used');
  }
  await attempt.good();
  return 'right';
}
