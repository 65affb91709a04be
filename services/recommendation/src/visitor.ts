import { createHash } from 'node:crypto';
import type { Principal } from '@souk/contracts/token';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

/** The secret in the browser's cookie: 24 random bytes and more, base64url. */
export const sessionSecret = z.string().regex(/^[\w-]{32,64}$/, 'is not the secret of a session');

export const visitorHeaders = z.object({
  'x-visitor-session': sessionSecret.optional().describe('Whose browser it is; believed of catalog-mf alone'),
  'sec-gpc': z.string().max(10).optional().describe('1: the browser asks for no tracking, as the visitor sent it'),
});

/** Who is in front of the screen: `user:<uuid>`, or `session:<hash>`. */
export type Visitor = string;

/** The secret is not kept: whoever reads the database cannot come as that visitor. */
export const visitorOfSession = (secret: string): Visitor =>
  `session:${createHash('sha256').update(secret).digest('base64url')}`;

type Asked = Pick<FastifyRequest, 'standing'> & {
  principal: Principal | null;
  headers: z.infer<typeof visitorHeaders>;
};

/** Null where nobody says who it is. */
export function visitorOf({ principal, standing, headers }: Asked): Visitor | null {
  if (principal?.kind === 'user') return principal.subject;
  const secret = headers['x-visitor-session'];
  return standing === 'service' && secret !== undefined ? visitorOfSession(secret) : null;
}

export const asksForNoTracking = ({ headers }: Pick<Asked, 'headers'>): boolean => headers['sec-gpc'] === '1';
