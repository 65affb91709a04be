import type { World } from '../world.ts';

/** Notes when an object goes on by itself. In the store, so a restart in between changes nothing; see `endWhatRanOut`. */
export function setDue({ store }: World, object: string, at: number): void {
  store.run('INSERT OR REPLACE INTO due (object, at) VALUES (?, ?)', object, at);
}

export function clearDue({ store }: World, object: string): void {
  store.run('DELETE FROM due WHERE object = ?', object);
}
