import { err, ok, type Result } from '@souk/service-kit/result';
import type { Visitor } from '@souk/service-kit/visitor';
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import type { Deps } from './deps.ts';
import { queueMail } from './mails.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { recoveryCodes, totp, users } from './schema.ts';

export type TotpFailure =
  | { kind: 'not-found' | 'totp-on' | 'wrong-first-code' }
  | { kind: 'too-many-tries'; retryAfter: number };

const ISSUER = 'Souk';
const appOf = (secret: string, label = ISSUER) =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });

/** A new secret, shown once. Until a code of it is typed it is not asked for, and may be begun again. */
export async function startTotp(
  { database: { db }, secrets }: Deps,
  userId: string,
): Promise<Result<{ secret: string; uri: string }, TotpFailure>> {
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId));
  if (!user) return err({ kind: 'not-found' });
  const secret = new Secret({ size: 20 }).base32;
  const sealed = secrets.seal(secret, userId);
  const begun = await db
    .insert(totp)
    .values({ userId, secret: sealed })
    .onConflictDoUpdate({
      target: totp.userId,
      set: { secret: sealed, lastStep: 0 },
      setWhere: isNull(totp.confirmedAt),
    })
    .returning({ userId: totp.userId });
  return begun.length > 0 ? ok({ secret, uri: appOf(secret, user.email).toString() }) : err({ kind: 'totp-on' });
}

/** The first code turns it on; the answer is the recovery codes. */
export async function confirmTotp(
  deps: Deps,
  userId: string,
  { code, visitor }: { code: string; visitor: Visitor },
): Promise<Result<string[], TotpFailure>> {
  const attempt = await deps.throttle.guess(`first code ${userId}`, visitor);
  if (attempt.retryAfter) return err({ kind: 'too-many-tries', retryAfter: attempt.retryAfter });
  const step = await stepOf(deps, userId, code, { confirmed: false });
  if (step === undefined) return err({ kind: 'wrong-first-code' });
  await attempt.good();
  return deps.database.db.transaction(async (tx) => {
    const on = await tx
      .update(totp)
      .set({ confirmedAt: sql`now()`, lastStep: step })
      .where(and(eq(totp.userId, userId), isNull(totp.confirmedAt)))
      .returning({ userId: totp.userId });
    if (on.length === 0) return err({ kind: 'totp-on' });
    await tellOwner(tx, userId, 'totp-on');
    return ok(await renewRecoveryCodes(deps, tx, userId));
  });
}

/** Takes the code of a step that was not taken yet, or refuses. */
export async function takeTotp(deps: Deps, userId: string, code: string): Promise<boolean> {
  const step = await stepOf(deps, userId, code, { confirmed: true });
  if (step === undefined) return false;
  const taken = await deps.database.db
    .update(totp)
    .set({ lastStep: step })
    .where(and(eq(totp.userId, userId), isNotNull(totp.confirmedAt), lt(totp.lastStep, step)))
    .returning({ userId: totp.userId });
  return taken.length > 0;
}

export async function removeTotp({ database: { db } }: Deps, userId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const gone = await tx.delete(totp).where(eq(totp.userId, userId)).returning({ confirmedAt: totp.confirmedAt });
    if (gone.length === 0) return false;
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    if (gone[0]?.confirmedAt) await tellOwner(tx, userId, 'totp-off');
    return true;
  });
}

/** The step whose code this is, of the one now and its neighbours: clocks differ, and people type slowly. */
async function stepOf(
  { database: { db }, secrets }: Deps,
  userId: string,
  code: string,
  { confirmed }: { confirmed: boolean },
): Promise<number | undefined> {
  const [row] = await db
    .select({ secret: totp.secret })
    .from(totp)
    .where(and(eq(totp.userId, userId), (confirmed ? isNotNull : isNull)(totp.confirmedAt)));
  if (!row || !/^\d{6}$/.test(code)) return undefined;
  const app = appOf(secrets.open(row.secret, userId));
  const timestamp = Date.now();
  const delta = app.validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : app.counter({ timestamp }) + delta;
}

type Change = 'totp-on' | 'totp-off' | 'recovery-codes' | 'recovery-code-used' | 'passkey-added' | 'passkey-removed';

/** Whoever changes how an account is opened is not always its owner. */
export async function tellOwner(tx: Parameters<typeof queueMail>[0], userId: string, change: Change): Promise<void> {
  const [user] = await tx
    .select({ to: users.email, name: users.name, locale: users.locale })
    .from(users)
    .where(eq(users.id, userId));
  if (user) await queueMail(tx, { template: 'security-changed', ...user, data: { change } });
}
