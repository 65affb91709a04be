/** What went wrong on purpose, and when the last of it was. */
export interface FaultLog {
  note(words: string): void;
  /** Something that was begun ended only now, such as a process that stood still. */
  ended(): void;
  words(): string[];
  /** In ms; 0 when nothing happened. */
  lastAt(): number;
}

export function createFaultLog(): FaultLog {
  const words: string[] = [];
  let lastAt = 0;
  const ended = () => {
    lastAt = Date.now();
  };
  return {
    note(what) {
      words.push(what);
      ended();
    },
    ended,
    words: () => words,
    lastAt: () => lastAt,
  };
}
