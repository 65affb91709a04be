import { createWriteStream, existsSync, mkdirSync, renameSync, type WriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** `.souk/logs/<part>.log`. The log of the start before is kept as `<part>.log.1`. */
export type PartLog = {
  file: string;
  /** Writes every line to the file, and gives what an operator must see to `onError`. */
  follow: (stream: Readable, from: 'stdout' | 'stderr', onError?: (text: string) => void) => void;
  note: (text: string) => void;
  tail: (lines: number) => string;
};

export function openPartLog(stateDir: string, name: string): PartLog {
  const file = path.join(stateDir, 'logs', `${name}.log`);
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file)) renameSync(file, `${file}.1`);
  const out: WriteStream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  const recent: string[] = [];
  const write = (line: string) => {
    out.write(`${line}\n`);
    recent.push(line);
    if (recent.length > 100) recent.shift();
  };
  return {
    file,
    note: write,
    tail: (lines) => recent.slice(-lines).join('\n'),
    follow(stream, from, onError) {
      createInterface({ input: stream }).on('line', (line) => {
        write(line);
        const error = onError && errorIn(line, from);
        if (error) onError(error);
      });
    },
  };
}

/** Structured lines say their level; other lines are errors when they come on stderr. */
function errorIn(line: string, from: 'stdout' | 'stderr'): string | undefined {
  if (!line.startsWith('{')) {
    if (from === 'stdout') return / ERROR /.test(line) ? line : undefined;
    return /^\s*$|^<[iw]> |^\[ Federation Runtime \]: The remote .* is already registered|^\(node:\d+\) |^\(Use `node --trace-/.test(
      line,
    )
      ? undefined
      : line;
  }
  if (!/"level":"?(50|60|error|fatal)/.test(line)) return undefined;
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [msg, err?.message].filter((text, index, all) => text && all.indexOf(text) === index).join(': ');
  } catch {
    return line;
  }
}
