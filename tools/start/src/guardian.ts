// Runs beside the supervisor and outlives it by a moment. Its stdin is a pipe that only the supervisor holds open: when the
// supervisor is gone, by kill -9 too, the pipe closes and the guardian ends what was left running.
import { forgetProcess, guardianRecord, livingProcess, stopLeftovers, supervisorRecord } from './run-records.ts';

const [stateDir, postgresDir] = process.argv.slice(2);
if (!stateDir || !postgresDir) throw new Error('usage: guardian.ts <state folder> <Postgres folder>');

for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
process.stdin.resume().on('close', async () => {
  // after a clean stop there is no supervisor on record any more, and nothing to do
  const killed = livingProcess(stateDir, guardianRecord) === process.pid;
  if (killed) {
    await stopLeftovers(stateDir, postgresDir);
    forgetProcess(stateDir, supervisorRecord);
    forgetProcess(stateDir, guardianRecord);
  }
  process.exit(0);
});
