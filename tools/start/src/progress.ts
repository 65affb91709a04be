/** Tells the operator what goes on. Steps that take longer than two seconds say so while they run. */
export type Console = { line: (text: string) => void; step: <T>(title: string, work: () => Promise<T>) => Promise<T> };

export function openConsole(write: (text: string) => void): Console {
  const line = (text: string) => write(`${text}\n`);
  return {
    line,
    async step(title, work) {
      const startedAt = Date.now();
      const seconds = () => Math.round((Date.now() - startedAt) / 1000);
      const say = () => line(`  … ${title}${seconds() > 3 ? ` (${seconds()} s)` : ''}`);
      let beat = setTimeout(function again() {
        say();
        beat = setTimeout(again, 10_000);
      }, 2_000);
      try {
        const result = await work();
        line(`  ✓ ${title}${seconds() >= 1 ? ` (${seconds()} s)` : ''}`);
        return result;
      } finally {
        clearTimeout(beat);
      }
    },
  };
}
