import type { FastifyInstance } from 'fastify';

/** Name of a part → resolves when it can be used. */
export type ReadinessChecks = Record<string, () => Promise<unknown>>;

const CHECK_MS = 2000;

/** `/health/live`: this process answers. `/health/ready`: all it needs answers too, or 503 naming what does not. */
export function registerHealth(app: FastifyInstance, checks: ReadinessChecks): void {
  app.get('/health/live', { schema: { hide: true } }, async () => ({ status: 'live' }));
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const late = new Promise((_, reject) => setTimeout(reject, CHECK_MS, new Error('too late')).unref());
        return Promise.race([check(), late]).then(
          () => null,
          () => name,
        );
      }),
    );
    const missing = results.filter((name) => name !== null);
    if (missing.length === 0) return { status: 'ready' };
    return reply.problem({
      status: 503,
      name: 'not-ready',
      detail: `Not reachable: ${missing.join(', ')}`,
      retryAfter: 1,
      extra: { missing },
    });
  });
}
