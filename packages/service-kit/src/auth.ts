import type { Principal, Verifier } from '@souk/contracts/token';
import type { FastifyInstance } from 'fastify';
import { registerAccess } from './access.ts';

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
  registerAccess(app);
}
