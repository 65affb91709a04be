import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';

const TIMEOUT_MS = 12_000;
const MAX_BATCH = 10;

/**
 * The browser's client of a remote's BFF, on the shop's own origin. Import it lazily, so that it is no part of the first load:
 * `const { bff } = await import('../bff-client.ts')`.
 */
export function createBrowserBff<Router extends AnyRouter>(remote: string): TRPCClient<Router> {
  return createTRPCClient<Router>({
    links: [
      httpBatchLink<AnyRouter>({
        url: `/api/bff/${remote}/trpc`,
        maxItems: MAX_BATCH,
        headers: () => ({ 'x-souk': '1', 'x-souk-locale': document.documentElement.lang }),
        fetch: (url, options) => {
          const timeout = AbortSignal.timeout(TIMEOUT_MS);
          const signal = options?.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
          return fetch(url, { ...options, signal } as RequestInit);
        },
      }) as never, // its options depend on a transformer that no router of ours has
    ],
  });
}
