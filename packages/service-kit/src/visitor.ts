import { isIP } from 'node:net';
import type { Principal } from '@souk/contracts/token';
import { type ProxyList, visitorAddress } from '@souk/contracts/visitor';
import { z } from 'zod';

/** The backends of pages, which speak for the visitor in front of them. */
const BFFS = ['shell', 'account-mf', 'checkout-mf', 'catalog-mf'];
export const BFF_CALLERS = BFFS.map((name) => `service:${name}` as const);

/** Who is in front of the screen, as far as it matters for guessing passwords and for a list of sessions. */
export interface Visitor {
  /** An IPv4 address or the /64 of an IPv6 one; undefined when a BFF does not say. */
  address: string | undefined;
  userAgent: string;
  /** What an earlier sign-in on this device was given. */
  device: string | undefined;
}

export const visitorHeaders = z.looseObject({
  'x-visitor-address': z.string().max(100).optional().describe("The visitor's IP address; a BFF's word only"),
  'x-visitor-agent': z.string().max(1000).optional().describe("The visitor's User-Agent; a BFF's word only"),
  'x-visitor-device': z.string().max(100).optional().describe('The `device` that an earlier sign-in answered with'),
});

interface Asked {
  headers: Record<string, unknown>;
  principal: Principal | null;
  socket: { remoteAddress?: string | undefined };
}

/** A BFF calls by its own service token, or by that of a session, which no browser ever holds. */
const isBff = (principal: Principal | null): boolean =>
  principal?.kind === 'service'
    ? BFFS.includes(principal.name)
    : principal?.kind === 'user' && principal.session !== undefined;

/** A BFF's token makes its word good; from anyone else only the socket counts, or what a trusted proxy adds. */
export function visitorOf(request: Asked, proxies: ProxyList): Visitor {
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' && value.length <= 1000 ? value : undefined;
  };
  const device = header('x-visitor-device');
  if (isBff(request.principal))
    return { address: group(header('x-visitor-address')), userAgent: header('x-visitor-agent') ?? '', device };
  const address = visitorAddress({
    forwardedFor: header('x-forwarded-for'),
    socket: request.socket.remoteAddress,
    proxies,
  });
  return { address: group(address), userAgent: header('user-agent') ?? '', device };
}

/** One home has a /64 of IPv6 addresses, and may use a new one for each try. */
function group(address: string | undefined): string | undefined {
  if (address === undefined || isIP(address) === 0) return undefined;
  if (isIP(address) === 4) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const parts = (text: string | undefined) => (text ? text.split(':') : []);
  const missing = tail === undefined ? 0 : 8 - parts(head).length - parts(tail).length;
  const all = [...parts(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...parts(tail)];
  const four = all.slice(0, 4).map((part) => Number.parseInt(part, 16).toString(16));
  return `${four.join(':')}::/64`;
}
