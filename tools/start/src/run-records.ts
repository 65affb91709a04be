import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopPostgres } from '@souk/tool-postgres/start-postgres';
import { z } from 'zod';
import { processIdentity } from './process-identity.ts';

/**
 * `.souk/run/<name>.json`: one file for each process that was started, so that a later start finds what a killed one
 * left. The identity keeps a stranger that got the same pid safe.
 */
const record = z.object({ pid: z.number().int().gt(1), identity: z.string() });

/** The supervisor itself, while it runs and while it stops, and the guardian that cleans up when it is killed. */
export const supervisorRecord = 'supervisor';
export const stoppingRecord = 'stopping';
export const guardianRecord = 'guardian';

const runDir = (stateDir: string) => path.join(stateDir, 'run');
const fileOf = (stateDir: string, name: string) => path.join(runDir(stateDir), `${name}.json`);

export function recordProcess(stateDir: string, name: string, pid: number): void {
  const identity = processIdentity(pid);
  if (!identity) return; // it is gone already
  mkdirSync(runDir(stateDir), { recursive: true });
  const file = fileOf(stateDir, name);
  writeFileSync(`${file}.new`, JSON.stringify({ pid, identity }));
  renameSync(`${file}.new`, file);
}

export function forgetProcess(stateDir: string, name: string): void {
  rmSync(fileOf(stateDir, name), { force: true });
}

/** The pid under this name, if that very process still lives. */
export function livingProcess(stateDir: string, name: string): number | undefined {
  try {
    const { pid, identity } = record.parse(JSON.parse(readFileSync(fileOf(stateDir, name), 'utf8')));
    return processIdentity(pid) === identity ? pid : undefined;
  } catch {
    return undefined; // none, or half-written when the machine went down
  }
}

/** Ends whatever an earlier supervisor left running on this state: parts, then Restate, then Postgres. */
export async function stopLeftovers(stateDir: string, postgresDir: string): Promise<string[]> {
  const own = [supervisorRecord, stoppingRecord, guardianRecord];
  const names = recordedNames(stateDir).filter((name) => !own.includes(name));
  const left = names.filter((name) => livingProcess(stateDir, name));
  const last = (name: string) => name === 'restate';
  await Promise.all(left.filter((name) => !last(name)).map((name) => endGroup(stateDir, name)));
  await Promise.all(left.filter(last).map((name) => endGroup(stateDir, name)));
  for (const name of names) forgetProcess(stateDir, name);
  stopPostgres(postgresDir);
  return left;
}

function recordedNames(stateDir: string): string[] {
  mkdirSync(runDir(stateDir), { recursive: true });
  return readdirSync(runDir(stateDir))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
}

async function endGroup(stateDir: string, name: string): Promise<void> {
  const pid = livingProcess(stateDir, name);
  if (!pid) return;
  signalGroup(pid, 'SIGTERM');
  for (let waited = 0; waited < 5_000 && livingProcess(stateDir, name); waited += 50) await sleep(50);
  signalGroup(pid, 'SIGKILL');
  for (let waited = 0; waited < 2_000 && livingProcess(stateDir, name); waited += 20) await sleep(20);
}

/** Signals a part and everything it started: each part leads a process group. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // macOS says EPERM of a group in which only zombies are left
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
