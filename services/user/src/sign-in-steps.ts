import { err, ok, type Result } from '@souk/service-kit/result';
import type { Visitor } from '@souk/service-kit/visitor';
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { rememberDevice } from './known-devices.ts';
import { hashOf, newToken } from './opaque-token.ts';
import { readUser } from './read-users.ts';
import { pendingSignIns } from './schema.ts';
import { guessCode, hasTotp } from './second-factor.ts';
import { startSession } from './sessions.ts';
import type { User } from './user.ts';

export type StepFailure = { kind: 'wrong-code' | 'sign-in-over' } | { kind: 'too-many-tries'; retryAfter: number };
interface Wanted {
  remember: boolean;
  /** The session that the browser held before. */
  replaces: string | undefined;
}

const PENDING_MINUTES = 5;
const TRIES = 5;

/** Whoever gets here has shown all that was asked. */
export async function openSession(deps: Deps, user: User, { visitor, ...wanted }: Wanted & { visitor: Visitor }) {
  const { session, expiresAt } = await startSession(deps, user.id, { ...wanted, visitor });
  return { session, expiresAt, device: await rememberDevice(deps, user.id, visitor), user };
}

/** After the right password: what the second step shows with its code, or undefined where there is none. */
export async function askForCode(deps: Deps, userId: string, { remember }: { remember: boolean }) {
  if (!(await hasTotp(deps, userId))) return undefined;
  const pending = newToken();
  const [row] = await deps.database.db
    .insert(pendingSignIns)
    .values({
      tokenHash: hashOf(pending),
      userId,
      remember,
      expiresAt: sql`now() + make_interval(mins => ${PENDING_MINUTES})`,
    })
    .returning({ expiresAt: pendingSignIns.expiresAt });
  if (!row) throw new Error('a sign-in was not stored');
  return { pending, expiresAt: row.expiresAt.toISOString() };
}

/** The second step. A try is counted before it is looked at; five are all a sign-in has. */
export async function finishSignIn(
  deps: Deps,
  { pending, code, replaces }: { pending: string; code: string; replaces: string | undefined },
  visitor: Visitor,
): Promise<Result<Awaited<ReturnType<typeof openSession>>, StepFailure>> {
  const { db } = deps.database;
  const mine = eq(pendingSignIns.tokenHash, hashOf(pending));
  const [begun] = await db
    .update(pendingSignIns)
    .set({ tries: sql`${pendingSignIns.tries} + 1` })
    .where(and(mine, gt(pendingSignIns.expiresAt, sql`now()`), lt(pendingSignIns.tries, TRIES)))
    .returning({ userId: pendingSignIns.userId, remember: pendingSignIns.remember });
  const user = begun && (await readUser(deps, begun.userId));
  if (!user) return err({ kind: 'sign-in-over' });
  const guessed = await guessCode(deps, user, { code, visitor });
  if (typeof guessed === 'object') return err({ kind: 'too-many-tries', ...guessed });
  if (guessed === 'wrong') return err({ kind: 'wrong-code' });
  const used = await db.delete(pendingSignIns).where(mine).returning({ userId: pendingSignIns.userId });
  if (used.length === 0) return err({ kind: 'sign-in-over' });
  return ok(await openSession(deps, user, { remember: begun.remember, replaces, visitor }));
}
