import type { Counts } from './upload.ts';

interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}
interface Progress {
  bytes: number;
  counts?: Counts;
}

const DRAW_MS = 100;
const LINE_MS = 2000;
const WIDTH = 24;

/** One line that redraws itself on a terminal; elsewhere a plain line every two seconds. */
export function showProgress(totalBytes: number, screen: Screen, now: () => number = Date.now) {
  const every = screen.isTTY ? DRAW_MS : LINE_MS;
  let shownAt = screen.isTTY ? Number.NEGATIVE_INFINITY : now();
  return {
    update(progress: Progress): void {
      if (now() - shownAt < every) return;
      shownAt = now();
      const line = progressLine(progress, totalBytes);
      screen.write(screen.isTTY ? `\r\x1b[2K${line.slice(0, (screen.columns ?? 80) - 1)}` : `${line}\n`);
    },
    clear(): void {
      if (screen.isTTY) screen.write('\r\x1b[2K');
    },
  };
}

export function progressLine({ bytes, counts }: Progress, totalBytes: number): string {
  const share = totalBytes === 0 ? 1 : Math.min(1, bytes / totalBytes);
  const filled = Math.round(share * WIDTH);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
  const sizes = `${megabytes(bytes)} of ${megabytes(totalBytes)} MB`;
  const rows = counts ? ` · ${counts.rows.toLocaleString('en')} rows` : '';
  const bad = counts?.errorCount ? ` · ${counts.errorCount} bad` : '';
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} % · ${sizes}${rows}${bad}`;
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
