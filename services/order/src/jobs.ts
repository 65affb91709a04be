import { startWorker, type Worker } from '@souk/service-kit/worker';
import type { Deps } from './deps.ts';
import { eraseWhatIsDone } from './privacy.ts';
import { settleReturns } from './settle-returns.ts';
import { startOrders } from './start-orders.ts';
import { tellReceived } from './tell-received.ts';

type JobDeps = Pick<Deps, 'database' | 'workflows' | 'peers' | 'facts' | 'outbox' | 'log'>;

/** What runs by itself beside the requests. `settling` is woken when there is a return to settle. */
export function startJobs(deps: JobDeps): { settling: Worker; stop(): Promise<void> } {
  const job = (what: string, everyMs: number, turn: () => Promise<boolean>) =>
    startWorker({ everyMs, turn, onFailure: (reason) => deps.log.warn({ reason }, what) });
  const settling = job('returns could not be looked for', 3_000, () => settleReturns(deps));
  const others = [
    job('waiting orders could not be looked for', 5_000, () => startOrders(deps)),
    job('orders of people who are gone could not be looked for', 3_600_000, () => eraseWhatIsDone(deps)),
    job('orders that take long could not be looked for', 15_000, () => tellReceived(deps)),
  ];
  return {
    settling,
    async stop() {
      for (const worker of [settling, ...others]) await worker.stop();
    },
  };
}
