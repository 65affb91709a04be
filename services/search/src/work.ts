import { startWorker, type Worker } from '@souk/service-kit/worker';
import type { FetchDeps } from './deps.ts';
import { fetchChanges } from './fetch-changes.ts';
import type { FollowedIndex } from './follow-index.ts';
import { buildNext } from './rebuild.ts';

const EVERY_MS = 1000;

export interface Work {
  fetching: Worker;
  rebuilding: Worker;
  stop(): Promise<void>;
}

/**
 * What goes on beside requests: changed products are fetched, new generations built, and what is written by any copy of the service
 * comes into this one's memory. `onFailure` is told once until that kind of work goes well again.
 */
export async function startWork(
  deps: FetchDeps & { served: FollowedIndex },
  onFailure: (failure: { work: string; reason: string }) => void,
): Promise<Work> {
  const failing = new Set<string>();
  const worker = (work: string, turn: () => Promise<boolean>) =>
    startWorker({
      everyMs: EVERY_MS,
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
  const following = worker('following the index', () => deps.served.follow());
  const fetching = worker('fetching changed products', () => fetchChanges(deps));
  const rebuilding = worker('rebuilding', () => buildNext(deps));
  const listener = await deps.served.listen(following.wake);
  for (const one of [following, fetching, rebuilding]) one.wake();
  return {
    fetching,
    rebuilding,
    async stop() {
      await Promise.all([rebuilding.stop(), fetching.stop()]);
      await following.stop();
      await listener.unlisten();
    },
  };
}
