import type { Principal, Role } from '@souk/contracts/token';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemResponses } from './schemas.ts';

/**
 * Whom an operation lets through: `anyone`, also without a token; `user` and `guest` for what is their own (somebody else's is 404);
 * staff by their role, and services, for everybody's.
 */
export type Caller = 'anyone' | 'user' | 'guest' | Exclude<Role, 'shopper'> | 'service' | `service:${string}`;

/** By what right a request was let through: as one of the staff, as a service, as the owner of something, or as anyone. */
export type Standing = 'staff' | 'service' | 'own' | 'anyone';

declare module 'fastify' {
  interface FastifySchema {
    /** Who may call the operation. Its guard reads this, and so does whoever reads the OpenAPI document. */
    'x-access'?: readonly Caller[];
  }
  interface FastifyRequest {
    standing: Standing | null;
  }
}

/** A route hook, run before a body is read. */
export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Every route of the document says in its schema's `x-access` who may call it, and is guarded by that alone; without it the boot fails. */
export function registerAccess(app: FastifyInstance): void {
  app.decorateRequest('standing', null);
  app.addHook('onRoute', (route) => {
    if (route.schema?.hide) return; // a HEAD beside a GET comes here too
    const access = route.schema?.['x-access'];
    if (!access || access.length === 0)
      throw new Error(`${route.method} ${route.url}: its schema does not say in 'x-access' who may call it`);
    Object.assign(route.schema ?? {}, documented(access, route.schema?.response));
    route.onRequest = [guardOf(access), ...[route.onRequest ?? []].flat()];
  });
}

/** What follows for the document. A token that is not valid is 401 also where none is needed. */
const documented = (access: readonly Caller[], response: unknown) =>
  access.includes('anyone')
    ? { response: { ...problemResponses(401), ...(response ?? {}) } }
    : { response: { ...problemResponses(401, 403), ...(response ?? {}) }, security: [{ bearer: [] }] };

const guardOf =
  (access: readonly Caller[]): Guard =>
  async (request, reply) => {
    const { principal } = request;
    request.standing = standingOf(principal, access);
    if (request.standing) return;
    if (!principal) return reply.problem({ status: 401, detail: 'A bearer token is needed' });
    return reply.problem({ status: 403, detail: `Only for: ${access.join(', ')}` });
  };

/** The widest right that the list gives; null for none. */
export function standingOf(principal: Principal | null, access: readonly Caller[]): Standing | null {
  const has = (caller: string) => access.some((one) => one === caller);
  if (principal?.kind === 'user' && has(principal.role)) return 'staff';
  if (principal?.kind === 'service' && (has('service') || has(principal.subject))) return 'service';
  if (principal && principal.kind !== 'service' && has(principal.kind)) return 'own';
  return has('anyone') ? 'anyone' : null;
}

type Asked = Pick<FastifyRequest, 'principal' | 'standing'>;

/** Whether what belongs to anybody may be reached, not only one's own. */
export const reachesAll = ({ standing }: Asked): boolean => standing === 'staff' || standing === 'service';

/** Whether an object of `owner` may be reached: by its owner, and by those who reach everybody's. */
export const reaches = (asked: Asked, owner: string): boolean =>
  reachesAll(asked) || asked.principal?.subject === owner;
