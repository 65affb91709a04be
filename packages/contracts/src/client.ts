import createClient, { type Client, type Middleware } from 'openapi-fetch';

export interface ServiceClientOptions {
  baseUrl: string;
  /** Longest wait for one answer, in ms. */
  timeoutMs?: number;
  /** Called for each request that does not bring its own Authorization. */
  token?: () => Promise<string>;
}

/**
 * A typed client of one service. Every call has a timeout; a read that fails on the network is tried once more, because a
 * restarting service drops idle connections. Errors come back as `error` (a problem); a network failure throws.
 */
export function createServiceClient<Paths extends object>({
  baseUrl,
  timeoutMs = 2000,
  token,
}: ServiceClientOptions): Client<Paths> {
  const send = async (request: Request): Promise<Response> => {
    const attempt = () => fetch(request, { signal: AbortSignal.timeout(timeoutMs) });
    if (request.method !== 'GET') return attempt();
    try {
      return await attempt(); // without a body, so that it can be sent again as it is
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') throw error;
      return attempt();
    }
  };
  const client = createClient<Paths>({ baseUrl, fetch: send });
  if (token) client.use(authorizeWith(token));
  return client;
}

const authorizeWith = (token: () => Promise<string>): Middleware => ({
  async onRequest({ request }) {
    if (!request.headers.has('authorization')) request.headers.set('authorization', `Bearer ${await token()}`);
    return request;
  },
});
