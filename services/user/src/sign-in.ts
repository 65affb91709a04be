import { err, ok, type Result } from '@souk/service-kit/result';
import type { Deps } from './deps.ts';
import { passwordMatches } from './password.ts';
import { readUserByEmail } from './read-users.ts';
import type { User } from './user.ts';

const TOKEN_SECONDS = 3600;

export interface SignedIn {
  token: string;
  expiresAt: string;
  user: User;
}

/** An unknown e-mail and a wrong password are one failure and take the same time. */
export async function signIn(
  deps: Deps,
  { email, password }: { email: string; password: string },
): Promise<Result<SignedIn, 'wrong-credentials'>> {
  const known = await readUserByEmail(deps, email);
  if (!(await passwordMatches(known?.passwordHash, password)) || !known) return err('wrong-credentials');
  const { user } = known;
  const token = await deps.signer.sign({
    subject: `user:${user.id}`,
    role: user.role,
    audience: deps.audience,
    expiresInSeconds: TOKEN_SECONDS,
  });
  return ok({ token, expiresAt: new Date(Date.now() + TOKEN_SECONDS * 1000).toISOString(), user });
}
