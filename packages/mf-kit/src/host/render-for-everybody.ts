import { Agent, request } from 'undici';
import type { CachePolicy } from '../contract.ts';
import type { Localization } from '../localization.ts';
import type { Rendered } from './html-cache.ts';
import { RENDER_HEADER, type Visits } from './visits.ts';

const TIMEOUT_MS = 10_000;
const DEGRADED = { freshSeconds: 2, staleSeconds: 20 };

/** A fragment is missing that should be there: try again soon, and never later than for the whole page. */
const shortened = ({ freshSeconds, staleSeconds }: CachePolicy): CachePolicy => ({
  freshSeconds: Math.min(freshSeconds, DEGRADED.freshSeconds),
  staleSeconds: Math.min(staleSeconds, DEGRADED.staleSeconds),
});

/** Asks this very server for a page, as nobody. What the render learned about its cacheability comes back beside the HTML. */
export function createEverybodysRender({ origin, visits }: { origin: string; visits: Visits }) {
  const dispatcher = new Agent({ connections: 8, keepAliveTimeout: 2_000 });

  return async (url: string, localization: Localization): Promise<Rendered> => {
    const { id, visit, end } = visits.begin(localization);
    try {
      const { statusCode, headers, body } = await request(origin + url, {
        dispatcher,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { [RENDER_HEADER]: id, 'accept-encoding': 'identity' },
      });
      const policy = String(headers['content-security-policy'] ?? '');
      const cache = headers['set-cookie'] ? undefined : visit.cacheable;
      return {
        status: statusCode,
        html: await body.text(),
        nonce: /'nonce-([^']+)'/.exec(policy)?.[1],
        cache: cache && visit.degraded ? shortened(cache) : cache,
      };
    } finally {
      end();
    }
  };
}
