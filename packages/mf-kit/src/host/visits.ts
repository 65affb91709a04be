import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type ProxyList, visitorAddress } from '@souk/contracts/visitor';
import type { CachePolicy } from '../contract.ts';
import type { Visitor } from '../visitor.ts';

/** Marks a request of the server to itself: render this page for nobody in particular. */
export const RENDER_HEADER = 'x-souk-render';
export const UNKNOWN_VISITOR: Visitor = { address: undefined, agent: '' };
const IMPERSONAL_COOKIES = new Set(['theme']);

export interface Visit {
  cookie: string;
  visitor: Visitor;
  newcomer: boolean;
  /** The HTML goes to everybody: personal fragments are left to the browser. */
  forEverybody: boolean;
  /** What pages and fragments want the browser to keep; said by several of them, it is one. */
  setCookies: Set<string>;
  cacheable?: CachePolicy;
  /** Something that belongs on the page is missing. */
  degraded?: boolean;
}

/** Without the cookies that change nothing on the server. */
function personalCookies(header: string): string {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair && !IMPERSONAL_COOKIES.has(pair.split('=')[0] ?? ''))
    .join('; ');
}

/** Who is asking, and what was learned about the answer. */
export function createVisits({ proxies }: { proxies: ProxyList }) {
  const renders = new Map<string, Visit>();
  const visits = new WeakMap<IncomingMessage, Visit>();
  const visitorOf = ({ headers, socket }: IncomingMessage): Visitor => ({
    address: visitorAddress({ forwardedFor: headers['x-forwarded-for'], socket: socket.remoteAddress, proxies }),
    agent: (headers['user-agent'] ?? '').slice(0, 1000),
  });

  return {
    of(req: IncomingMessage): Visit {
      const known = visits.get(req);
      if (known) return known;
      const render = renders.get(String(req.headers[RENDER_HEADER] ?? ''));
      const cookie = personalCookies(req.headers.cookie ?? '');
      const visit = render ?? {
        cookie,
        visitor: visitorOf(req),
        newcomer: cookie === '',
        forEverybody: false,
        setCookies: new Set<string>(),
      };
      visits.set(req, visit);
      return visit;
    },
    /** True for a request that `begin` announced; anybody else's header means nothing. */
    isRender: (req: IncomingMessage): boolean => renders.has(String(req.headers[RENDER_HEADER] ?? '')),
    begin(): { id: string; visit: Visit; end(): void } {
      const id = randomUUID();
      const visit: Visit = {
        cookie: '',
        visitor: UNKNOWN_VISITOR,
        newcomer: true,
        forEverybody: true,
        setCookies: new Set(),
      };
      renders.set(id, visit);
      return { id, visit, end: () => renders.delete(id) };
    },
  };
}
export type Visits = ReturnType<typeof createVisits>;
