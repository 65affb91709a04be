import createClient, { type Client } from 'openapi-fetch';
import { errors } from 'undici';
import { call } from './http.ts';

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
  const send = async (request: PlainRequest): Promise<Response> => {
    const headers: Record<string, string> = {};
    request.headers.forEach((value, name) => {
      headers[name] = value;
    });
    if (token && headers.authorization === undefined) headers.authorization = `Bearer ${await token()}`;
    const { url, method, body } = request;
    const attempt = () => call(url, { method, headers, body, timeoutMs });
    if (method !== 'GET') return attempt();
    try {
      return await attempt(); // without a body, so that it can be sent again as it is
    } catch (error) {
      if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) throw error;
      return attempt();
    }
  };
  // openapi-fetch hands to `fetch` what it made by `Request`, and asks no more of it than PlainRequest has.
  return createClient<Paths>({
    baseUrl,
    Request: PlainRequest as unknown as typeof Request,
    fetch: send as unknown as (request: Request) => Promise<Response>,
  });
}

/** What openapi-fetch makes of a call. The platform's Request does the same at ten times the cost. */
class PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;

  constructor(url: string, { method, headers, body }: { method: string; headers: Headers; body?: string }) {
    this.url = url;
    this.method = method;
    this.headers = headers;
    this.body = body;
  }
}
