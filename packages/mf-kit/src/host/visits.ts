import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Locale, USUAL_CURRENCY } from '@souk/contracts/languages';
import type { Currency } from '@souk/contracts/money';
import { type ProxyList, visitorAddress } from '@souk/contracts/visitor';
import { parseCookie } from 'cookie';
import type { CachePolicy } from '../contract.ts';
import {
  asCurrency,
  asLocale,
  CURRENCY_COOKIE,
  LOCALE_HEADER,
  type Localization,
  splitLocale,
} from '../localization.ts';
import type { Visitor } from '../visitor.ts';

/** Marks a request of the server to itself: render this page for nobody in particular. */
export const RENDER_HEADER = 'x-souk-render';
export const UNKNOWN_VISITOR: Visitor = { address: undefined, agent: '' };
/** `souk_visitor` is read by procedures alone, which the browser calls once a page is there. */
const IMPERSONAL_COOKIES = new Set(['theme', CURRENCY_COOKIE, 'souk_visitor', '__Host-souk_visitor']);

export interface Visit {
  /** Those cookies that answers may depend on. */
  cookie: string;
  locale: Locale;
  /** The visitor's choice, if any. */
  currency: Currency | undefined;
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

/** What the visitor reads and pays in. */
export const localizationOf = ({ locale, currency }: Visit): Localization => ({
  locale,
  currency: currency ?? USUAL_CURRENCY[locale],
});

/** By the path of a page or of its data; the shop's own scripts say it by a header. */
function localeOf({ url = '/', headers }: IncomingMessage): Locale {
  if (url.startsWith('/api/')) return asLocale(headers[LOCALE_HEADER]);
  return splitLocale(url.replace(/^\/_next\/data\/[^/]+/, '').split(/[?.]/)[0] ?? '/').locale;
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
        locale: localeOf(req),
        currency: asCurrency(parseCookie(req.headers.cookie ?? '')[CURRENCY_COOKIE]),
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
    begin({ locale, currency }: Localization): { id: string; visit: Visit; end(): void } {
      const id = randomUUID();
      const visit: Visit = {
        cookie: '',
        locale,
        currency,
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
