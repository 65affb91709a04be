import { setTimeout as wait } from 'node:timers/promises';
import { openRenderer } from './renderer.ts';
import type { Shot } from './shots.ts';
import { note } from './state.ts';

const together = 3;

/** The next job: shots of one product in one tier, so that Blender starts once for them. */
export function nextJob(left: Shot[], failed: Set<string>): Shot[] {
  const open = left.filter(({ hash }) => !failed.has(hash));
  const [first] = open;
  if (!first) return [];
  const product = first.id.split('/')[0];
  return open.filter(({ id, tier }) => tier === first.tier && id.split('/')[0] === product).slice(0, together);
}

/**
 * Renders what is left until nothing is. The plan is read anew for every job. `stay` waits for more at the end.
 * SIGTERM and SIGINT end it; only the picture in hand is lost.
 */
export async function runQueue(plan: () => Shot[], { stay }: { stay: boolean }): Promise<void> {
  const renderer = openRenderer();
  const stop = (): void => {
    renderer.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const failed = new Set<string>();
  const times: number[] = [];
  for (;;) {
    const left = plan();
    const job = nextJob(left, failed);
    if (job.length === 0) {
      if (!stay) break;
      await wait(15_000);
      continue;
    }
    let started = performance.now();
    let open = left.length;
    try {
      await renderer.render(job, (shot) => {
        note([shot]);
        times.push((performance.now() - started) / 1000);
        started = performance.now();
        open--;
        console.log(progress(shot.id, times, open));
      });
    } catch (error) {
      for (const { hash } of job) failed.add(hash);
      console.error(`${job.map(({ id }) => id).join(', ')}: ${error instanceof Error ? error.message : error}`);
    }
  }
  renderer.close();
  if (failed.size > 0) process.exitCode = 1;
}

/** "[#####-----] 12/24 orchard-vase/sage 31 s, about 6 min left". The time is told by the last ten pictures. */
export function progress(id: string, times: number[], left: number): string {
  const made = times.length;
  const filled = Math.round((20 * made) / (made + left));
  const recent = times.slice(-10);
  const mean = recent.reduce((all, time) => all + time, 0) / recent.length;
  const bar = '#'.repeat(filled).padEnd(20, '-');
  return `[${bar}] ${made}/${made + left} ${id} ${Math.round(times.at(-1) ?? 0)} s, about ${Math.ceil((mean * left) / 60)} min left`;
}
