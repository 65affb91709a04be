import type { requirePrincipal } from '@souk/service-kit/auth';
import type { Deps } from './deps.ts';
import { isFresh } from './sessions.ts';

/** Lets only the account itself through. To anyone else it does not exist. */
export const requireSelf: typeof requirePrincipal = async ({ principal, params }, reply) => {
  if (!principal) return reply.problem({ status: 401, detail: 'A bearer token is needed' });
  const { id } = params as { id?: string };
  if (principal.kind === 'user' && principal.id === id?.toLowerCase()) return;
  return reply.problem({ status: 404 });
};

const PROOF_NEEDED = { status: 403, name: 'proof-needed', detail: 'Show again who you are: POST /sessions/proof' };

/** Lets through whom a session of this account, still open, was asked a short while ago who they are. A password's token is no session. */
export const requireFresh =
  (deps: Deps): typeof requirePrincipal =>
  async ({ principal }, reply) => {
    if (principal?.kind === 'user' && (await isFresh(deps, principal.id, principal.session))) return;
    return reply.problem(PROOF_NEEDED);
  };

/** As `requireFresh`, or with a token from the password itself: programs have no session. */
export const requireProof =
  (deps: Deps): typeof requirePrincipal =>
  async ({ principal }, reply) => {
    if (principal?.kind !== 'user' || principal.session === undefined) return;
    if (!(await isFresh(deps, principal.id, principal.session))) return reply.problem(PROOF_NEEDED);
  };
