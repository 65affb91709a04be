import { getInstance } from '@module-federation/runtime';
import type { ComponentType } from 'react';
import type { RemoteRef } from '../contract.ts';
import { localExposes } from '../standalone/local-exposes.ts';

export type Exposed = ComponentType<Record<string, unknown>>;
export type Target = Pick<RemoteRef, 'remote' | 'name' | 'rev' | 'expose' | 'entry' | 'sri'>;

interface Entry {
  promise: Promise<Exposed>;
  value?: Exposed;
  failedAt?: number;
}

const RETRY_MS = 2_000;
const TIMEOUT_MS = 5_000;

const entries = new Map<string, Entry>();
/** container → the query its entry is registered with */
const registered = new Map<string, string>();
const keyOf = ({ name, rev, expose }: Target) => `${name}@${rev}${expose}`;

/** An expose that is already here. */
export const peek = (target: Target): Exposed | undefined => entries.get(keyOf(target))?.value;

function rememberIntegrity({ entry, sri }: Target) {
  if (typeof window === 'undefined' || !sri) return;
  const known = globalThis as { __SOUK_SRI__?: Record<string, string> }; // read by build/runtime/browser.js
  known.__SOUK_SRI__ = { ...known.__SOUK_SRI__, [entry]: sri };
}

/** The container of a build is registered once; after a failure again, under a new query, because failures are remembered. */
function register(federation: NonNullable<ReturnType<typeof getInstance>>, target: Target, again: boolean) {
  const current = registered.get(target.name);
  const wanted = again ? `${target.rev}.${Date.now()}` : current?.split('.')[0] === target.rev ? current : target.rev;
  if (current === wanted) return;
  federation.registerRemotes([{ name: target.name, entry: `${target.entry}?t=${wanted}` }], {
    force: current !== undefined,
  });
  registered.set(target.name, wanted);
}

async function importFromContainer(target: Target, again: boolean): Promise<Record<string, unknown> | null> {
  const federation = getInstance((instance) => instance.name === process.env.SOUK_HOST);
  if (!federation) throw new Error('the federation runtime is not initialised');
  rememberIntegrity(target);
  register(federation, target, again);
  return federation.loadRemote<Record<string, unknown>>(`${target.name}${target.expose.slice(1)}`);
}

async function load(target: Target, again: boolean): Promise<Exposed> {
  const local = target.remote === process.env.SOUK_HOST?.replace('Alone', '') ? localExposes[target.expose] : undefined;
  const exported = target.expose.slice(2);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${keyOf(target)}: nothing within ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
  });
  try {
    const module = await Promise.race([local ? local() : importFromContainer(target, again), timeout]);
    const component = module?.[exported];
    if (typeof component !== 'function') throw new Error(`${keyOf(target)} has no component "${exported}"`);
    return component as Exposed;
  } finally {
    clearTimeout(timer);
  }
}

/** Loads one expose of one build into this process or tab, once. A failure is tried again after a while. */
export function loadExpose(target: Target): Promise<Exposed> {
  const key = keyOf(target);
  const known = entries.get(key);
  if (known && (known.failedAt === undefined || Date.now() - known.failedAt < RETRY_MS)) return known.promise;
  const entry: Entry = { promise: load(target, known !== undefined) };
  entry.promise = entry.promise.then(
    (value) => {
      entry.value = value;
      // React.use() reads these: what is loaded renders without suspending
      Object.assign(entry.promise, { status: 'fulfilled', value });
      return value;
    },
    (error: unknown) => {
      entry.failedAt = Date.now();
      throw error;
    },
  );
  entry.promise.catch(() => {}); // whoever renders it hears of it
  entries.set(key, entry);
  return entry.promise;
}
