import type { requirePrincipal } from '@souk/service-kit/auth';

/** Lets only the account itself through. To anyone else it does not exist. */
export const requireSelf: typeof requirePrincipal = async ({ principal, params }, reply) => {
  if (!principal) return reply.problem({ status: 401, detail: 'A bearer token is needed' });
  const { id } = params as { id?: string };
  if (principal.kind === 'user' && principal.id === id?.toLowerCase()) return;
  return reply.problem({ status: 404 });
};
