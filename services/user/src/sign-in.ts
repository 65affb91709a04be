import { err, ok, type Result } from '@souk/service-kit/result';
import type { Visitor } from '@souk/service-kit/visitor';
import type { Deps } from './deps.ts';
import { isKnownDevice } from './known-devices.ts';
import { passwordMatches, refuseWhenFull } from './password.ts';
import { readUserByEmail } from './read-users.ts';
import type { User } from './user.ts';

export type SignInFailure = { kind: 'wrong-credentials' } | { kind: 'too-many-tries'; retryAfter: number };

type Guessed = 'right' | 'wrong' | { retryAfter: number };

/** Looks at a password as a counted guess at the account with this e-mail, whether there is one or not. */
export async function guessPassword(
  deps: Deps,
  { email, password, passwordHash }: { email: string; password: string; passwordHash: string | undefined },
  visitor: Visitor,
): Promise<Guessed> {
  const knownDevice = await isKnownDevice(deps, email, visitor);
  const attempt = await deps.throttle.guess(`password ${email}`, visitor, { knownDevice });
  if (attempt.retryAfter) return { retryAfter: attempt.retryAfter };
  try {
    if (!(await passwordMatches(passwordHash, password))) return 'wrong';
  } catch (error) {
    await attempt.undo(); // too many at once: nobody's guess
    throw error;
  }
  await attempt.good();
  return 'right';
}

/** An unknown e-mail and a wrong password are one failure, take the same time and are counted alike. */
export async function checkPassword(
  deps: Deps,
  { email, password }: { email: string; password: string },
  visitor: Visitor,
): Promise<Result<User, SignInFailure>> {
  await refuseWhenFull();
  const known = await readUserByEmail(deps, email);
  const guessed = await guessPassword(deps, { email, password, passwordHash: known?.passwordHash }, visitor);
  if (typeof guessed === 'object') return err({ kind: 'too-many-tries', ...guessed });
  return known && guessed === 'right' ? ok(known.user) : err({ kind: 'wrong-credentials' });
}
