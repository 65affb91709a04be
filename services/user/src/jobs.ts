import { startWorker } from '@souk/service-kit/worker';
import { cleanUp } from './clean-up.ts';
import type { Deps } from './deps.ts';
import { workOnRequests } from './privacy-worker.ts';
import { type Send, sendMails } from './send-mails.ts';

const MAILS_EVERY_MS = 2_000;
const PRIVACY_EVERY_MS = 2_000;
const CLEAN_UP_EVERY_MS = 60 * 60 * 1000;

interface Log {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What runs by itself beside the requests; answers how to stop it. Copies of the service may all do it. */
export function startJobs(deps: Deps, { send, log }: { send: Send; log: Log }): () => Promise<void> {
  let failing = false;
  const workers = [
    startWorker({
      everyMs: MAILS_EVERY_MS,
      async turn() {
        const sent = await sendMails(deps, send, (template) =>
          log.error({ template }, 'a mail was refused five times and is given up'),
        );
        failing = false;
        return sent > 0;
      },
      onFailure(reason) {
        if (!failing) log.warn({ reason }, 'mails wait: the notification service does not take them');
        failing = true; // said once, not every two seconds
      },
    }),
    startWorker({
      everyMs: PRIVACY_EVERY_MS,
      turn: () =>
        workOnRequests(deps, (peer, reason) =>
          log.error({ peer, reason }, 'an export or a deletion waits for a service'),
        ),
      onFailure: (reason) => log.warn({ reason }, 'exports and deletions could not be worked on'),
    }),
    startWorker({
      everyMs: CLEAN_UP_EVERY_MS,
      async turn() {
        await cleanUp(deps);
        return false;
      },
      onFailure: (reason) => log.warn({ reason }, 'what is over could not be cleaned up'),
    }),
  ];
  return async () => {
    for (const worker of workers) await worker.stop();
  };
}
