import { startWorker } from '@souk/service-kit/worker';
import { checkLedger } from './check-ledger.ts';
import type { Deps } from './deps.ts';
import { endJob, takeJob } from './lease.ts';
import { reconcile } from './reconcile.ts';
import { settleRefunds } from './settle-refunds.ts';

const REFUNDS_EVERY_MS = 2_000;
const BOOKS = 'books';
const LOOK_FOR_NIGHT_MS = 10 * 60 * 1000;
const DAY_SECONDS = 24 * 3600;

/** What runs by itself beside the requests, in one copy of the service at a time; answers how to stop it. */
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
      async turn() {
        await reconcile(deps, { restSeconds: reconcileEverySeconds / 2 });
        return false;
      },
      onFailure: onFailure('reconciliation failed'),
    }),
    startWorker({
      everyMs: LOOK_FOR_NIGHT_MS,
      async turn() {
        await checkBooks(deps);
        return false;
      },
      onFailure: onFailure('the books could not be checked'),
    }),
  ];
  return async () => {
    for (const worker of workers) await worker.stop();
  };
}

/** Once a day, however often the service is started. Answers whether it was time. */
export async function checkBooks(deps: Deps): Promise<boolean> {
  if (!(await takeJob(deps, BOOKS, { restSeconds: DAY_SECONDS }))) return false;
  const { balanced, unbalanced, differing, differingGiftCards } = await checkLedger(deps);
  if (!balanced) deps.log.error({ unbalanced, differing, differingGiftCards }, 'the books do not add up');
  await endJob(deps, BOOKS);
  return true;
}
