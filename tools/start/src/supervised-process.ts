import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PartLog } from './part-log.ts';
import { forgetProcess, recordProcess, signalGroup } from './run-records.ts';
import { watchSources } from './watch-sources.ts';

/** How a part in development says: start me again at once, my own sources have changed. mf-kit knows the same number. */
const START_AGAIN = 75;

export type ProcessSpec = {
  name: string;
  command: string;
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  /** Answers 200 as soon as the process can do its work. All must. */
  readyUrls: string[];
  /** Folders of what it is made of, where a change starts it again. */
  sources?: string[];
};

export type SupervisedProcess = { name: string; start: () => Promise<void>; stop: (force: boolean) => Promise<void> };

export type Surroundings = {
  stateDir: string;
  log: PartLog;
  report: (text: string) => void;
  readyWithinMs: number;
  longestPauseMs: number;
};

/** Runs a process, starts it again when it dies, and stops it with everything it started. */
export function superviseProcess(
  spec: ProcessSpec,
  { stateDir, log, report, readyWithinMs, longestPauseMs }: Surroundings,
): SupervisedProcess {
  let child: ChildProcess | undefined;
  let exited: Promise<void> = Promise.resolve();
  let stopping = false;
  let wasReady = false;
  let quickDeaths = 0;
  let again: NodeJS.Timeout | undefined;
  let changed = false;
  let unwatch: (() => void) | undefined;

  function launch() {
    const startedAt = Date.now();
    const started = spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: spec.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // leads its own group: Ctrl-C in the terminal reaches the supervisor alone, which stops the parts in order
      detached: true,
    });
    child = started;
    if (started.pid) recordProcess(stateDir, spec.name, started.pid);
    // until it is ready, its errors are told with its failure, if it fails
    const onError = (text: string) => wasReady && report(text);
    log.follow(started.stdout, 'stdout', onError);
    log.follow(started.stderr, 'stderr', onError);
    exited = new Promise((resolve) => {
      const ended = (how: string) => {
        if (started.pid) signalGroup(started.pid, 'SIGKILL'); // what it may have left of its group
        forgetProcess(stateDir, spec.name);
        child = undefined;
        resolve();
        if (stopping) return;
        if (changed || how === `exit code ${START_AGAIN}`) return startAgain();
        died(how, Date.now() - startedAt);
      };
      started.once('error', (error) => ended(error.message));
      started.once('exit', (code, signal) => ended(signal ?? `exit code ${code}`));
    });
  }

  function died(how: string, livedMs: number) {
    log.note(`-- ${spec.name} stopped: ${how}`);
    if (!wasReady) return;
    quickDeaths = livedMs > 60_000 ? 0 : quickDeaths + 1;
    const delay = Math.min(500 * 2 ** Math.max(0, quickDeaths - 1), longestPauseMs);
    report(`stopped (${how}); starting it again in ${delay / 1000} s. Its log: ${log.file}`);
    again = setTimeout(launch, delay);
  }

  /** Whatever it was doing: running, or waiting after a death for which the change may be the remedy. */
  function onChange(file: string) {
    log.note(`-- ${spec.name} starts again: ${file} has changed`);
    changed = true;
    if (child?.pid) return signalGroup(child.pid, 'SIGKILL');
    startAgain();
  }

  function startAgain() {
    changed = false;
    quickDeaths = 0;
    clearTimeout(again);
    launch();
  }

  async function untilReady() {
    const deadline = Date.now() + readyWithinMs;
    for (const url of spec.readyUrls) {
      while (!(await answersOk(url))) {
        if (stopping) throw new PartFailure(`${spec.name} was stopped before it was ready`);
        if (!child) throw notReady('stopped before it was ready');
        if (Date.now() > deadline) throw notReady(`was not ready within ${readyWithinMs / 1000} seconds (${url})`);
        await sleep(100);
      }
    }
    // another program's answer on our port is not ours
    if (!child) throw notReady('stopped before it was ready');
    wasReady = true;
  }

  const notReady = (how: string) => new PartFailure(`${spec.name} ${how}.\n${log.tail(20)}\nIts log: ${log.file}`);

  return {
    name: spec.name,
    async start() {
      if (stopping) throw new PartFailure(`${spec.name} was not started`);
      launch();
      await untilReady();
      if (spec.sources && !stopping) unwatch = watchSources(spec.sources, onChange);
    },
    async stop(force) {
      stopping = true;
      unwatch?.();
      clearTimeout(again);
      const pid = child?.pid;
      if (!pid) return;
      if (!force) {
        signalGroup(pid, 'SIGTERM');
        await Promise.race([exited, sleep(12_000, undefined, { ref: false })]);
      }
      if (child) signalGroup(pid, 'SIGKILL');
      await exited;
    },
  };
}

/** A part that does not come up: the operator sees its log, not our stack. */
export class PartFailure extends Error {}

async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
