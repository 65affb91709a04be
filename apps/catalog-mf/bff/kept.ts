interface Entry {
  answer: Promise<unknown>;
  until: number;
}

/**
 * Answers that many pages need and that seldom change (categories): kept for some seconds. A failure is not kept; while it lasts, whoever
 * asks gets the last answer that was good.
 */
export function createKept(now: () => number = Date.now) {
  const entries = new Map<string, Entry>();
  return function kept<T>(key: string, seconds: number, load: () => Promise<T>): Promise<T> {
    const known = entries.get(key);
    if (known && now() < known.until) return known.answer as Promise<T>;
    const answer = load().catch((error: unknown) => {
      if (known) entries.set(key, { answer: known.answer, until: now() + 1000 });
      else entries.delete(key);
      if (!known) throw error;
      return known.answer as Promise<T>;
    });
    entries.set(key, { answer, until: now() + seconds * 1000 });
    return answer;
  };
}
export type Kept = ReturnType<typeof createKept>;
