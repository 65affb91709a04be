import type { Guard } from '@souk/service-kit/access';
import type { Deps } from './deps.ts';
import { isFresh } from './sessions.ts';

/** Lets only the account itself through. To other users it does not exist. */
export const requireSelf: Guard = async ({ principal, params }, reply) => {
  const { id } = params as { id?: string };
  if (principal?.kind === 'user' && principal.id === id?.toLowerCase()) return;
  return reply.problem({ status: 404 });
};

const PROOF_NEEDED = { status: 403, name: 'proof-needed', detail: 'Show again who you are: POST /sessions/proof' };

/** Lets through whom a session of this account, still open, was asked a short while ago who they are. A password's token is no session. */
export const requireFresh =
  (deps: Deps): Guard =>
  async ({ principal }, reply) => {
    if (principal?.kind === 'user' && (await isFresh(deps, principal.id, principal.session))) return;
    return reply.problem(PROOF_NEEDED);
  };

/** As `requireFresh`, or with a token from the password itself: programs have no session. */
export const requireProof =
  (deps: Deps): Guard =>
  async ({ principal }, reply) => {
    if (principal?.kind !== 'user' || principal.session === undefined) return;
    if (!(await isFresh(deps, principal.id, principal.session))) return reply.problem(PROOF_NEEDED);
  };
