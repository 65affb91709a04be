import { createServer } from 'node:http2';
import { createEndpointHandler, type NodeEndpointOptions } from '@restatedev/restate-sdk';

interface DurableOptions {
  services: NodeEndpointOptions['services'];
  host: string;
  /** 0 picks a free one. */
  port: number;
  adminUrl: string;
  onError(error: unknown): void;
}
export interface DurableEndpoint {
  /** Resolves once Restate knows the handlers: a readiness check. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

const REGISTER_RETRY_MS = 500;

/** Serves durable handlers to Restate and registers them there, again and again until it answers. */
export async function serveDurable({
  services,
  host,
  port,
  adminUrl,
  onError,
}: DurableOptions): Promise<DurableEndpoint> {
  const server = createServer(createEndpointHandler({ services, logger: () => {} }));
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the durable endpoint has no port');

  let registered = false;
  let stopped = false;
  const registering = (async () => {
    for (let attempt = 0; !stopped && !registered; attempt++) {
      try {
        await register(adminUrl, `http://${host}:${address.port}`);
        registered = true;
      } catch (error) {
        if (attempt === 20) onError(error); // said once: Restate may simply start later than we do
        await new Promise((resolve) => setTimeout(resolve, REGISTER_RETRY_MS));
      }
    }
  })();

  return {
    async ready() {
      if (!registered) throw new Error('not registered with Restate');
    },
    async close() {
      stopped = true;
      await registering;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const session of sessions) session.destroy();
      await closed;
    },
  };
}

/** `force` replaces what is known of this address: a restarted service has new code at the same place. */
async function register(adminUrl: string, uri: string): Promise<void> {
  const response = await fetch(`${adminUrl}/deployments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ uri, force: true }),
    signal: AbortSignal.timeout(5000),
  });
  if (!response.ok) throw new Error(`Restate refused the deployment: ${response.status} ${await response.text()}`);
}
