import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOrphanedBackends, runningPostmaster } from '@souk/tool-postgres/postmaster';
import { livingProcess, signalGroup } from '@souk/tool-start/run-records';
import type { FaultLog } from './fault-log.ts';
import type { Victim } from './faults.ts';

/** Longer than any part takes to come back. */
const COMES_BACK_MS = 60_000;

export interface Victims {
  /** Resolves when it is dead. One that is just being started again is waited for first. */
  kill(victim: Victim, log: FaultLog): Promise<void>;
  /** Resolves when it stands still; it goes on by itself after `ms`. */
  stop(victim: Victim, ms: number, log: FaultLog): Promise<void>;
  /** Resolves when nothing stands still any more. */
  allGoOn(): Promise<void>;
}

/** A hand on the processes of a shop, found as its supervisor has written them down. */
export function createVictims(stateDir: string): Victims {
  const postgres = path.join(stateDir, 'postgres');
  const stopped = new Set<Promise<void>>();

  const pidOf = (victim: Victim) =>
    victim === 'postgres' ? runningPostmaster(postgres) : livingProcess(stateDir, victim);

  async function living(victim: Victim): Promise<number> {
    for (const end = Date.now() + COMES_BACK_MS; Date.now() < end; await sleep(20)) {
      const pid = pidOf(victim);
      if (pid) return pid;
    }
    throw new Error(`${victim} did not come back within ${COMES_BACK_MS / 1000} s`);
  }

  return {
    async kill(victim, log) {
      const pid = await living(victim);
      if (victim === 'postgres') {
        process.kill(pid, 'SIGKILL');
        endOrphanedBackends(postgres);
      } else {
        signalGroup(pid, 'SIGKILL');
        while (pidOf(victim) === pid) await sleep(2);
      }
      log.note(`kill -9 ${victim}`);
    },
    async stop(victim, ms, log) {
      const pid = await living(victim);
      signalGroup(pid, 'SIGSTOP');
      log.note(`SIGSTOP ${victim} for ${ms / 1000} s`);
      const goesOn = sleep(ms).then(() => {
        signalGroup(pid, 'SIGCONT');
        log.ended();
        stopped.delete(goesOn);
      });
      stopped.add(goesOn);
    },
    allGoOn: async () => void (await Promise.all(stopped)),
  };
}
