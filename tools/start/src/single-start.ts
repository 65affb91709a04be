import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  forgetProcess,
  guardianRecord,
  livingProcess,
  recordProcess,
  signalGroup,
  stopLeftovers,
  stoppingRecord,
  supervisorRecord,
} from './run-records.ts';
import { StartError } from './settings.ts';

/**
 * Makes this process the only supervisor of the state folder, ends what an earlier one left, and sets the guardian up.
 * Returns how to let go of all that at a clean stop.
 */
export async function becomeSupervisor(stateDir: string, postgresDir: string, report: (text: string) => void) {
  if (livingProcess(stateDir, stoppingRecord)) report('Waiting for the shop that is being stopped');
  for (let waited = 0; waited < 30_000 && livingProcess(stateDir, stoppingRecord); waited += 50) await sleep(50);
  const other = livingProcess(stateDir, supervisorRecord);
  if (other && other !== process.pid) {
    throw new StartError(`Souk already runs on ${stateDir} (process ${other}). Stop that one first, or start a second shop beside it:
  SOUK_STATE=.souk-2 SOUK_PORT_OFFSET=10000 npx -y pnpm@12.21.0 start`);
  }
  recordProcess(stateDir, supervisorRecord, process.pid);
  await endGuardian(stateDir);
  const left = await stopLeftovers(stateDir, postgresDir);
  if (left.length) report(`Stopped what an interrupted start had left: ${left.join(', ')}`);

  const guardian = spawn(process.execPath, [`${import.meta.dirname}/guardian.ts`, stateDir, postgresDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  if (guardian.pid) recordProcess(stateDir, guardianRecord, guardian.pid);
  guardian.unref();
  return {
    /** From now on another start waits for this one to end. */
    stopping() {
      recordProcess(stateDir, stoppingRecord, process.pid);
    },
    release() {
      forgetProcess(stateDir, guardianRecord);
      guardian.kill('SIGKILL');
      forgetProcess(stateDir, supervisorRecord);
      forgetProcess(stateDir, stoppingRecord);
    },
  };
}

/** A guardian still at work after its supervisor was killed: its work is done here instead. */
async function endGuardian(stateDir: string) {
  const guardian = livingProcess(stateDir, guardianRecord);
  if (!guardian) return;
  signalGroup(guardian, 'SIGKILL');
  while (livingProcess(stateDir, guardianRecord)) await sleep(20);
}

export type Supervisor = Awaited<ReturnType<typeof becomeSupervisor>>;
