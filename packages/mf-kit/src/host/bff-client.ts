import type { Signer } from '@souk/contracts/token';
import { Agent, request } from 'undici';
import { z } from 'zod';
import { patient } from '../dev/patient-agent.ts';
import { type Localization, localizationHeaders } from '../localization.ts';
import { type Visitor, visitorHeaders } from '../visitor.ts';
import { CircuitBreaker } from './circuit-breaker.ts';

/** Remotes by name: `{ catalog: 'http://127.0.0.1:3001' }`. */
export type Remotes = Readonly<Record<string, string>>;

export class BffError extends Error {
  override name = 'BffError';
}

export interface Ask {
  remote: string;
  procedure: string;
  input?: unknown;
  cookie?: string;
  visitor?: Visitor;
  localization: Localization;
  timeoutMs: number;
  /** What fails together: a hanging fragment must not take the same team's pages along. */
  circuit?: string;
}
export interface Told {
  data: unknown;
  setCookies: string[];
  bytes: number;
}
export type AskBff = (ask: Ask) => Promise<Told>;

const answerSchema = z.object({ result: z.object({ data: z.unknown() }) });
const LOST_CONNECTION = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

interface Deps {
  remotes: Remotes;
  signer: Signer;
  /** Development: a remote may be compiling; wait this many times longer. */
  patience?: number;
  /** Development: a remote may be starting; wait for it. */
  waits?: boolean;
}

/** One read of a remote's BFF (a tRPC query) with a deadline and a circuit breaker. */
export function createBffClient({ remotes, signer, patience = 1, waits = false }: Deps): AskBff {
  const agent = new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 3_000 });
  const dispatcher = waits ? patient(agent) : agent;
  const circuits = new Map<string, CircuitBreaker>();

  async function call({ remote, procedure, input, cookie, visitor, localization, timeoutMs }: Ask): Promise<Told> {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const { statusCode, headers, body } = await request(`${remotes[remote]}/api/trpc/${procedure}${query}`, {
      dispatcher,
      signal: AbortSignal.timeout(timeoutMs * patience),
      headers: {
        authorization: `Bearer ${await signer.serviceToken(`${remote}-mf`)}`,
        ...(cookie ? { cookie } : {}),
        ...(visitor ? visitorHeaders(visitor) : {}),
        ...localizationHeaders(localization),
      },
    });
    const text = await body.text();
    if (statusCode !== 200) throw new BffError(`${remote}.${procedure} answered ${statusCode}`);
    const parsed = answerSchema.safeParse(JSON.parse(text));
    if (!parsed.success) throw new BffError(`${remote}.${procedure} did not answer tRPC`);
    return { data: parsed.data.result.data, setCookies: [headers['set-cookie'] ?? []].flat(), bytes: text.length };
  }

  return async (ask) => {
    if (!remotes[ask.remote]) throw new BffError(`unknown remote "${ask.remote}"`);
    const key = `${ask.remote}.${ask.procedure}.${ask.circuit ?? ''}`;
    const circuit = circuits.get(key) ?? new CircuitBreaker({ failures: 3, restMs: 2_000 });
    circuits.set(key, circuit);
    if (!circuit.allows()) throw new BffError(`${key} keeps failing and is given a rest`);
    try {
      const told = await call(ask).catch((error: unknown) => {
        // an idle connection may be closed by a restarting remote just as it is used: a read may be tried once more
        if (error instanceof Error && 'code' in error && LOST_CONNECTION.has(String(error.code))) return call(ask);
        throw error;
      });
      circuit.succeeded();
      return told;
    } catch (error) {
      circuit.failed();
      throw error;
    }
  };
}
