import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10; // USER_HZ is 100 on every Linux that Node runs on

interface ProcessTimes {
  parent: number;
  ownMs: number;
  /** Of children that have ended and were waited for. */
  endedMs: number;
}

function timesOf(pid: number): ProcessTimes | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const at = (n: number) => Number(fields[n - 3]); // numbering of proc(5)
    return { parent: at(4), ownMs: (at(14) + at(15)) * TICK_MS, endedMs: (at(16) + at(17)) * TICK_MS };
  } catch {
    return null; // ended meanwhile
  }
}

/** CPU time in ms spent so far by each named process with all its descendants (Linux only). */
export function cpuTimes(pids: Map<string, number>): Map<string, number> {
  const all = new Map<number, ProcessTimes>();
  for (const entry of readdirSync('/proc')) {
    const times = /^\d+$/.test(entry) ? timesOf(Number(entry)) : null;
    if (times) all.set(Number(entry), times);
  }
  const total = (pid: number): number => {
    const times = all.get(pid);
    if (!times) return 0;
    let sum = times.ownMs + times.endedMs;
    for (const [child, { parent }] of all) if (parent === pid) sum += total(child);
    return sum;
  };
  return new Map([...pids].map(([name, pid]) => [name, total(pid)]));
}

/** CPU ms that `work` cost, per part. */
export async function cpuOf(pids: Map<string, number>, work: () => Promise<void>): Promise<Map<string, number>> {
  const before = cpuTimes(pids);
  await work();
  const after = cpuTimes(pids);
  return new Map([...after].map(([name, ms]) => [name, ms - (before.get(name) ?? 0)]));
}

export const sumOf = (times: Map<string, number>, names = [...times.keys()]): number =>
  names.reduce((sum, name) => sum + (times.get(name) ?? 0), 0);
