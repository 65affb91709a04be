import { reasonOf } from './reason.ts';

export interface Worker {
  /** Looks at once instead of at the next turn; called after something was put there to be done. */
  wake(): void;
  /** Resolves when the turn that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Looks again and again for work that waits in the database. Turns never overlap; `turn` answers true when there may be more to do
 * at once. A turn that fails is told and the next one tries again. Any number of copies may run side by side, as `turn` claims its work.
 */
export function startWorker({
  everyMs,
  turn,
  onFailure,
}: {
  everyMs: number;
  turn(): Promise<boolean>;
  onFailure(reason: string): void;
}): Worker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let wanted = false;
  let stopped = false;

  async function run(): Promise<void> {
    do {
      wanted = false;
      try {
        if (await turn()) wanted = true;
      } catch (error) {
        onFailure(reasonOf(error));
      }
    } while (wanted && !stopped);
  }
  function start(): void {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      wanted = true;
      return;
    }
    running = run().finally(() => {
      running = undefined;
      if (stopped) return;
      if (wanted)
        start(); // woken after the last turn had been decided on
      else timer = setTimeout(start, everyMs);
    });
  }

  timer = setTimeout(start, everyMs);
  return {
    wake: start,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
