import { setTimeout as sleep } from 'node:timers/promises';

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  token?: string | undefined;
  key?: string;
  body?: object;
}
export interface Answer<Data> {
  status: number;
  /** Of a 2xx. */
  data: Data;
  /** The last word of a problem's type. */
  problem: string;
}

const TIMEOUT_MS = 15_000;
const PAUSE_MS = 300;
/** Longer than any part is away, so that giving up means that something is wrong. */
const PATIENCE_MS = 120_000;

/** One request. Rejects when there is no answer. */
export async function ask<Data>(url: string, { method = 'GET', token, key, body }: Ask = {}): Promise<Answer<Data>> {
  const headers: Record<string, string> = {};
  if (token) headers.authorization = `Bearer ${token}`;
  if (key) headers['idempotency-key'] = key;
  if (body) headers['content-type'] = 'application/json';
  const response = await fetch(url, {
    method,
    headers,
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  const data = text ? (JSON.parse(text) as Data & { type?: string }) : ({} as Data & { type?: string });
  const problem = response.ok ? '' : (data.type?.split('/').at(-1) ?? '');
  return { status: response.status, data, problem };
}

/** Asks until there is an answer that says something about the request, as whoever wants it done does. */
export async function insist<Data>(url: string, request: Ask = {}): Promise<Answer<Data>> {
  let last = '';
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(PAUSE_MS)) {
    try {
      const answer = await ask<Data>(url, request);
      if (answer.status < 500 && answer.status !== 429) return answer;
      last = `status ${answer.status}`;
    } catch (error) {
      last = String(error);
    }
  }
  throw new Error(`${request.method ?? 'GET'} ${url} was not answered for ${PATIENCE_MS / 1000} s: ${last}`);
}

/** For what must work: anything but a 2xx is a failure. */
export async function demand<Data>(url: string, request: Ask = {}): Promise<Data> {
  const answer = await insist<Data>(url, request);
  if (answer.status >= 300)
    throw new Error(`${request.method ?? 'GET'} ${url} answered ${answer.status} ${JSON.stringify(answer.data)}`);
  return answer.data;
}
