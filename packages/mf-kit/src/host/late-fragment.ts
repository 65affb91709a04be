import type { IncomingMessage, ServerResponse } from 'node:http';
import { fragmentCallSchema } from '../contract.ts';
import { refuseForeignCall } from '../csrf.ts';
import { sendJson } from '../http-server.ts';
import type { Planner } from './planner.ts';
import { readBody } from './read-body.ts';
import type { Visits } from './visits.ts';

interface Deps {
  planner: Planner;
  visits: Visits;
  hosts: (host: string | undefined) => string[];
  /** A remote runs alone: that others are not there is no failure. */
  othersMayBeAbsent: boolean;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined; // refused by the schema
  }
}

/** `POST /api/fragment`: a slot the server could not fill in time, or a personal one on a cached page. */
export function createLateFragments({ planner, visits, hosts, othersMayBeAbsent }: Deps) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method !== 'POST') return sendJson(res, 405, { title: 'POST only' });
    const refusal = refuseForeignCall(req.headers, hosts(req.headers.host));
    if (refusal) return sendJson(res, refusal.status, { title: refusal.message });
    const body = await readBody(req);
    if (!body) return sendJson(res, 413, { title: 'At most 100 KB' });
    const call = fragmentCallSchema.safeParse(parsed(body));
    if (!call.success) return sendJson(res, 400, { title: 'Not a fragment call' });
    const visit = visits.of(req);
    const slot = await planner.late(call.data, visit);
    for (const cookie of visit.setCookies) res.appendHeader('set-cookie', cookie);
    if (slot || othersMayBeAbsent) return sendJson(res, 200, slot);
    res.setHeader('retry-after', '3');
    sendJson(res, 503, { title: 'Not available now' });
  };
}
