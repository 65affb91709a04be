import { err, ok, type Result } from '@souk/service-kit/result';
import type { Deps } from './deps.ts';
import { isKnownDevice } from './known-devices.ts';
import { passwordMatches } from './password.ts';
import { readUserByEmail } from './read-users.ts';
import type { User } from './user.ts';
import type { Visitor } from './visitor.ts';

export type SignInFailure = { kind: 'wrong-credentials' } | { kind: 'too-many-tries'; retryAfter: number };

/** An unknown e-mail and a wrong password are one failure, take the same time and are counted alike. */
export async function checkPassword(
  deps: Deps,
  { email, password }: { email: string; password: string },
  visitor: Visitor,
): Promise<Result<User, SignInFailure>> {
  const knownDevice = await isKnownDevice(deps, email, visitor);
  const attempt = await deps.throttle.guess(`password ${email}`, visitor, { knownDevice });
  if (attempt.retryAfter) return err({ kind: 'too-many-tries', retryAfter: attempt.retryAfter });
  const known = await readUserByEmail(deps, email);
  if (!(await passwordMatches(known?.passwordHash, password)) || !known) return err({ kind: 'wrong-credentials' });
  await attempt.good();
  return ok(known.user);
}
