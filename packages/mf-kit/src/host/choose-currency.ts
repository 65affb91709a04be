import type { IncomingMessage, ServerResponse } from 'node:http';
import { stringifySetCookie } from 'cookie';
import { refuseForeignOrigin } from '../csrf.ts';
import { sendJson } from '../http-server.ts';
import { asCurrency, CURRENCY_COOKIE } from '../localization.ts';
import { readBody } from './read-body.ts';

const YEAR_SECONDS = 365 * 24 * 3_600;
const MAX_BYTES = 10_000;
const MAX_PATH = 8_000;
const ON_THIS_SITE = /^\/(?![/\\])/;

/** As it may stand in a header. */
const encoded = (path: string) => path.replace(/[^!-~]+/g, encodeURIComponent);

interface Deps {
  /** Names under which browsers reach the shop. */
  hosts: (host: string | undefined) => string[];
  secure: boolean;
}

/** `POST /api/currency`, a form of `currency` and `back`: the choice is kept for a year, and the visitor is back on the page. */
export function createCurrencyChoice({ hosts, secure }: Deps) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method !== 'POST') return sendJson(res, 405, { title: 'POST only' });
    const refusal = refuseForeignOrigin(req.headers, hosts(req.headers.host));
    if (refusal) return sendJson(res, refusal.status, { title: refusal.message });
    const body = await readBody(req, MAX_BYTES);
    if (!body) return sendJson(res, 413, { title: 'The form is too large' });
    const form = new URLSearchParams(body.toString('utf8'));
    const currency = asCurrency(form.get('currency'));
    const back = form.get('back') ?? '/';
    if (!currency || !ON_THIS_SITE.test(back) || back.length > MAX_PATH)
      return sendJson(res, 400, { title: 'A currency of the shop and a path of the shop are needed' });
    const cookie = {
      name: CURRENCY_COOKIE,
      value: currency,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure,
    } as const;
    res.setHeader('set-cookie', stringifySetCookie({ ...cookie, maxAge: YEAR_SECONDS }));
    res.writeHead(303, { location: encoded(back), 'cache-control': 'no-store' }).end();
  };
}
