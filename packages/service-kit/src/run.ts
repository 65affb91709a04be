import type { FastifyInstance } from 'fastify';

interface RunOptions {
  app: FastifyInstance;
  host: string;
  port: number;
  /** Closed after the last request, in this order. */
  close: (() => Promise<unknown>)[];
}

/** Listens, and on SIGTERM or SIGINT finishes what is under way, closes everything and exits with 0. */
export async function runService({ app, host, port, close }: RunOptions): Promise<void> {
  let closing = false;
  const shutdown = async (signal: string) => {
    if (closing) return;
    closing = true;
    app.log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), 10_000).unref();
    await app.close();
    for (const one of close) await one();
    process.exit(0);
  };
  process.on('SIGTERM', () => void shutdown('SIGTERM'));
  process.on('SIGINT', () => void shutdown('SIGINT'));
  await app.listen({ host, port });
}
