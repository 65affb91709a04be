import { startWorker, type Worker } from '@souk/service-kit/worker';
import type { FetchDeps } from './deps.ts';
import { fetchChanges } from './fetch-changes.ts';
import { rebuildNext } from './rebuild.ts';
import { sweep } from './sweep.ts';

const EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 3_600_000;

export interface Work {
  fetching: Worker;
  rebuilding: Worker;
  stop(): Promise<void>;
}

/** What goes on beside requests. `onFailure` is told once until that kind of work goes well again. */
export function startWork(deps: FetchDeps, onFailure: (failure: { work: string; reason: string }) => void): Work {
  const failing = new Set<string>();
  const worker = (work: string, everyMs: number, turn: () => Promise<boolean>) =>
    startWorker({
      everyMs,
      async turn() {
        const more = await turn();
        failing.delete(work);
        return more;
      },
      onFailure(reason) {
        if (!failing.has(work)) onFailure({ work, reason });
        failing.add(work);
      },
    });
  const fetching = worker('fetching changed products', EVERY_MS, () => fetchChanges(deps));
  const rebuilding = worker('rebuilding', EVERY_MS, () => rebuildNext(deps));
  const sweeping = worker('erasing what is too old', SWEEP_EVERY_MS, async () => {
    await sweep(deps);
    return false;
  });
  for (const one of [fetching, rebuilding, sweeping]) one.wake();
  return {
    fetching,
    rebuilding,
    async stop() {
      await Promise.all([fetching.stop(), rebuilding.stop(), sweeping.stop()]);
    },
  };
}
