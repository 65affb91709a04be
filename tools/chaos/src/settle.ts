import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from './run.ts';

const GIVE_UP_MS = 90_000;
const LOOK_EVERY_MS = 100;

/** What is still on its way when it is given up, and what was when all but that had come to its end. */
export interface Settling {
  left: string[];
  last: string[];
}

/** Waits until nothing is on its way any more, or `enough`. */
export async function untilSettled({ reader, known }: World, enough = () => false): Promise<Settling> {
  let left: string[] = [];
  let last: string[] = [];
  for (const end = Date.now() + GIVE_UP_MS; Date.now() < end && !enough(); await sleep(LOOK_EVERY_MS)) {
    last = left;
    try {
      left = (await reader.waiting()).filter((what) => !known.has(what));
      if (left.length === 0) break;
    } catch (error) {
      left = [String(error)]; // Postgres is just coming back
    }
  }
  return { left, last };
}
