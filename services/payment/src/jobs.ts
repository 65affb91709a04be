import { startWorker } from '@souk/service-kit/worker';
import { checkLedger } from './check-ledger.ts';
import type { Deps } from './deps.ts';
import { reconcile } from './reconcile.ts';
import { settleRefunds } from './settle-refunds.ts';

const REFUNDS_EVERY_MS = 2_000;
const NIGHT_MS = 24 * 3600 * 1000;

/** What runs by itself beside the requests; answers how to stop it. */
export function startJobs(
  deps: Deps,
  { reconcileEverySeconds }: { reconcileEverySeconds: number },
): () => Promise<void> {
  const onFailure = (what: string) => (reason: string) => deps.log.warn({ reason }, what);
  const workers = [
    startWorker({
      everyMs: REFUNDS_EVERY_MS,
      turn: () => settleRefunds(deps),
      onFailure: onFailure('refunds without an answer could not be looked for'),
    }),
    startWorker({
      everyMs: reconcileEverySeconds * 1000,
      turn: async () => {
        await reconcile(deps);
        return false;
      },
      onFailure: onFailure('reconciliation failed'),
    }),
    startWorker({
      everyMs: NIGHT_MS,
      turn: async () => {
        const { balanced, unbalanced, differing } = await checkLedger(deps);
        if (!balanced) deps.log.error({ unbalanced, differing }, 'the books do not add up');
        return false;
      },
      onFailure: onFailure('the books could not be checked'),
    }),
  ];
  return async () => {
    for (const worker of workers) await worker.stop();
  };
}
