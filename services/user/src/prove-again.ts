import { err, ok, type Result } from '@souk/service-kit/result';
import type { Visitor } from '@souk/service-kit/visitor';
import type { Deps } from './deps.ts';
import type { UsedCredential } from './passkey-shapes.ts';
import { readUserByEmail } from './read-users.ts';
import { guessCode, hasTotp } from './second-factor.ts';
import { type RefreshedSession, refreshSession, useSession } from './sessions.ts';
import { guessPassword } from './sign-in.ts';
import { checkPasskey } from './use-passkey.ts';

export type ProofFailure =
  | { kind: 'session-ended' | 'wrong-password' | 'wrong-code' | 'code-needed' | 'unknown-passkey' }
  | { kind: 'too-many-tries'; retryAfter: number };
export type Proof = { password: string } | { code: string } | { passkey: UsedCredential };

/**
 * Asks the owner of a session again who they are, before what is sensitive: by a passkey, the code where there is one, else the password. The session
 * gets a new secret with its new rights.
 */
export async function proveAgain(
  deps: Deps,
  { session, proof }: { session: string; proof: Proof },
  visitor: Visitor,
): Promise<Result<RefreshedSession, ProofFailure>> {
  const known = await useSession(deps, session);
  if (!known) return err({ kind: 'session-ended' });
  const failure = await check(deps, known.user, { proof, visitor });
  if (failure) return err(failure);
  const refreshed = await refreshSession(deps, session);
  return refreshed ? ok(refreshed) : err({ kind: 'session-ended' });
}

async function check(
  deps: Deps,
  user: { id: string; email: string },
  { proof, visitor }: { proof: Proof; visitor: Visitor },
): Promise<ProofFailure | undefined> {
  if ('code' in proof) {
    const guessed = await guessCode(deps, user, { code: proof.code, visitor });
    if (typeof guessed === 'object') return { kind: 'too-many-tries', ...guessed };
    return guessed === 'wrong' ? { kind: 'wrong-code' } : undefined;
  }
  if ('passkey' in proof) {
    const owner = await checkPasskey(deps, proof.passkey);
    return owner?.id === user.id ? undefined : { kind: 'unknown-passkey' };
  }
  if (await hasTotp(deps, user.id)) return { kind: 'code-needed' };
  const known = await readUserByEmail(deps, user.email);
  const guess = { email: user.email, password: proof.password, passwordHash: known?.passwordHash };
  const guessed = await guessPassword(deps, guess, visitor);
  if (typeof guessed === 'object') return { kind: 'too-many-tries', ...guessed };
  return guessed === 'wrong' ? { kind: 'wrong-password' } : undefined;
}
