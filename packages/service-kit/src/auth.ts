import type { Principal, Role, Verifier } from '@souk/contracts/token';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is calling, or null for anyone. Set before any route's own hooks run. */
    principal: Principal | null;
  }
}

/** Reads the bearer token of each request. A token that is not valid is 401 everywhere, also where none is needed. */
export function registerAuth(app: FastifyInstance, verifier: Verifier): void {
  app.decorateRequest('principal', null);
  app.addHook('onRequest', async (request, reply) => {
    const header = request.headers.authorization;
    if (header === undefined) return;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(header)?.[1];
    const principal = token ? await verifier.verify(token) : null;
    if (!principal) return reply.problem({ status: 401, detail: 'The bearer token is not valid here' });
    request.principal = principal;
  });
}

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Route guards, as `onRequest` hooks: they answer before a body is read. */
export const requirePrincipal: Guard = async (request, reply) => {
  if (!request.principal) return reply.problem({ status: 401, detail: 'A bearer token is needed' });
};

export const requireAdmin: Guard = async ({ principal }, reply) => {
  if (!principal) return reply.problem({ status: 401, detail: 'A bearer token is needed' });
  if (principal.kind !== 'user' || principal.role !== 'admin')
    return reply.problem({ status: 403, detail: 'Only an admin may do this' });
};

/** Lets users of these roles through, and admins, who may do everything. */
export const requireRole =
  (...roles: Role[]): Guard =>
  async ({ principal }, reply) => {
    if (!principal) return reply.problem({ status: 401, detail: 'A bearer token is needed' });
    if (principal.kind === 'user' && (principal.role === 'admin' || roles.includes(principal.role))) return;
    return reply.problem({ status: 403, detail: `Only ${roles.join(', ')} or admin may do this` });
  };

/** Lets only the named services through (and admins, where `orAdmin`). */
export const requireService =
  (names: string[], { orAdmin = false } = {}): Guard =>
  async ({ principal }, reply) => {
    if (!principal) return reply.problem({ status: 401, detail: 'A service token is needed' });
    if (principal.kind === 'service' && names.includes(principal.name)) return;
    if (orAdmin && principal.kind === 'user' && principal.role === 'admin') return;
    return reply.problem({ status: 403, detail: 'Only a service may do this' });
  };

/** True for whoever may see an object of `owner`: its owner, an admin, or a service of ours. */
export const maySee = (principal: Principal | null, owner: string): boolean =>
  principal !== null &&
  (principal.subject === owner ||
    principal.kind === 'service' ||
    (principal.kind === 'user' && principal.role === 'admin'));
