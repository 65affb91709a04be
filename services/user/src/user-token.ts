import type { Deps } from './deps.ts';
import type { User } from './user.ts';

/** From a session, which may end at any time: so long it goes on being believed elsewhere. */
export const SESSION_TOKEN_SECONDS = 5 * 60;
/** From a password, for programs. */
export const LOGIN_TOKEN_SECONDS = 3600;

/** A bearer token that says who this is at every service. */
export async function userToken(
  deps: Deps,
  user: Pick<User, 'id' | 'role'>,
  { seconds, session }: { seconds: number; session?: string },
): Promise<{ token: string; expiresAt: string }> {
  const token = await deps.signer.sign({
    subject: `user:${user.id}`,
    role: user.role,
    audience: deps.audience,
    expiresInSeconds: seconds,
    ...(session ? { session } : {}),
  });
  return { token, expiresAt: new Date(Date.now() + seconds * 1000).toISOString() };
}
