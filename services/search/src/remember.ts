import { LRUCache } from 'lru-cache';

/**
 * Keeps answers for as long as they are true: `state` names what they were made of, and the first question after it has changed
 * empties all. `make` is not asked twice at once for the same key.
 */
export function remember<Answer extends object>(max: number) {
  const answers = new LRUCache<string, Promise<Answer>>({ max });
  let madeOf: readonly unknown[] = [];
  return (state: readonly unknown[], key: string, make: () => Promise<Answer>): Promise<Answer> => {
    if (state.some((part, n) => part !== madeOf[n])) {
      answers.clear();
      madeOf = state;
    }
    const known = answers.get(key);
    if (known) return known;
    const answer = make();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
