import type { IncomingMessage } from 'node:http';
import type { Locale } from '@souk/contracts/languages';
import type { CachePolicy, Chrome, PageInput, RemoteRef, Slot, Slots } from '../contract.ts';

export type PagePlan =
  | { kind: 'page'; page: Slot & { canonical?: string }; slots: Slots; cache?: CachePolicy }
  | { kind: 'redirect'; to: string; permanent?: boolean }
  | { kind: 'notFound' }
  | { kind: 'unavailable' };

/** What the server around Next (start-shell.ts) does for the page inside Next. One process, two module graphs: they meet here. */
export interface Host {
  /** The language that this request is answered in. */
  speak(req: IncomingMessage, locale: Locale): void;
  plan(req: IncomingMessage, at: Pick<PageInput, 'path' | 'query'>): Promise<PagePlan>;
  chrome(req: IncomingMessage): Promise<Chrome>;
  /** Where this process fetches the server container of a build. */
  serverEntry(mf: RemoteRef): string;
  /** What pages and fragments want the browser to keep, once they were asked. */
  cookies(req: IncomingMessage): readonly string[];
  /** This render is the same for everybody, for so long. */
  declareCacheable(req: IncomingMessage, policy: CachePolicy): void;
  deadline<T>(work: Promise<T>, ms: number): Promise<T>;
  /** Logs a failure that the visitor sees as a fallback. */
  report(req: IncomingMessage, what: string, error: unknown): null;
}

const HOST = Symbol.for('souk.host');

export function provideHost(host: Host): void {
  (globalThis as { [HOST]?: Host })[HOST] = host;
}

export function currentHost(): Host {
  const host = (globalThis as { [HOST]?: Host })[HOST];
  if (!host) throw new Error('this app runs behind its server.ts, not by `next start`');
  return host;
}
