import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, chmodSync, closeSync, constants, mkdirSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';

export type RestateOptions = {
  /** Where it keeps its journal. The same folder may be used again after any kind of stop. */
  dir: string;
  ports: { ingress: number; admin: number; node: number };
  /** Receives the server's log. */
  logFile: string;
};

export type RestateProcess = {
  process: ChildProcess;
  ingressUrl: string;
  adminUrl: string;
  /** Resolves when it takes requests; rejects when it does not in time, or stops. */
  ready: Promise<void>;
};

const require = createRequire(import.meta.url);

/** The server's binary from npm, for this machine. */
export function restateBinary(): string {
  const name = `@restatedev/restate-server-${process.platform}-${process.arch}`;
  let file: string;
  try {
    file = require.resolve(`${name}/bin/restate-server`);
  } catch (cause) {
    throw new Error(`No Restate server for ${process.platform}-${process.arch} (${name})`, { cause });
  }
  makeExecutable(file);
  return file;
}

/** Some package stores drop the executable bit. In one that belongs to someone else it is as it is. */
function makeExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

/**
 * The settings of one small local node. Every listener is on 127.0.0.1, telemetry is off, and memory is a tenth of the
 * defaults, which are meant for a whole machine. Writes stay durable.
 */
export function restateEnvironment({ dir, ports }: Pick<RestateOptions, 'dir' | 'ports'>): Record<string, string> {
  return {
    RESTATE_NODE_NAME: 'souk',
    RESTATE_CLUSTER_NAME: 'souk',
    RESTATE_BASE_DIR: dir,
    RESTATE_LISTEN_MODE: 'tcp',
    RESTATE_BIND_ADDRESS: `127.0.0.1:${ports.node}`,
    RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${ports.node}/`,
    RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ports.ingress}`,
    RESTATE_INGRESS__ADVERTISED_ADDRESS: `http://127.0.0.1:${ports.ingress}/`,
    RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${ports.admin}`,
    RESTATE_ADMIN__ADVERTISED_ADDRESS: `http://127.0.0.1:${ports.admin}/`,
    RESTATE_DISABLE_TELEMETRY: 'true',
    RESTATE_LOG_FILTER: 'warn,octocrab=off',
    RESTATE_LOG_FORMAT: 'compact',
    RESTATE_LOG_DISABLE_ANSI_CODES: 'true',
    RESTATE_DEFAULT_NUM_PARTITIONS: '2',
    RESTATE_SHUTDOWN_TIMEOUT: '10s',
    RESTATE_ROCKSDB_TOTAL_MEMORY_SIZE: '192MB',
    RESTATE_BIFROST__RECORD_CACHE_MEMORY_SIZE: '16MB',
    RESTATE_ADMIN__QUERY_ENGINE__MEMORY_SIZE: '128MB',
    RESTATE_WORKER__INVOKER__MEMORY_LIMIT: '256MB',
  };
}

export function startRestate({ dir, ports, logFile }: RestateOptions): RestateProcess {
  mkdirSync(dir, { recursive: true });
  const log = openSync(logFile, 'a');
  const child = spawn(restateBinary(), ['--no-logo'], {
    cwd: dir,
    env: { PATH: process.env.PATH, ...restateEnvironment({ dir, ports }) },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const urls = { ingressUrl: `http://127.0.0.1:${ports.ingress}`, adminUrl: `http://127.0.0.1:${ports.admin}` };
  return { process: child, ...urls, ready: untilReady(child, urls) };
}

async function untilReady(child: ChildProcess, urls: { ingressUrl: string; adminUrl: string }): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const deadline = Date.now() + 60_000;
  while (!(await answers(`${urls.adminUrl}/health`)) || !(await answers(`${urls.ingressUrl}/restate/health`))) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('Restate stopped before it was ready');
    if (Date.now() > deadline) throw new Error('Restate was not ready within 60 seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
