import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Counts {
  passed: number;
  failed: number;
}
export interface Step {
  name: string;
  command: [string, ...string[]];
  env?: () => Promise<Record<string, string>>;
  /** Reads what the runner wrote. Without it the step is one test. */
  counts?: () => Counts;
}

export const root = path.resolve(import.meta.dirname, '../../..');
const bin = path.join(root, 'node_modules/.bin');

/** Runs one step with its output on the console; a runner that fails counts as failed whatever it wrote. */
export async function runStep({ name, command: [file, ...args], env, counts }: Step): Promise<Counts> {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const started = performance.now();
  const code = await new Promise<number>((resolve, reject) => {
    void (async () => {
      const child = spawn(file, args, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, ...(await env?.()), PATH: `${bin}:${process.env.PATH}` },
      });
      child.once('error', reject);
      child.once('exit', (status) => resolve(status ?? 1));
    })().catch(reject);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  const own = counts ? readOr(counts, { passed: 0, failed: 0 }) : { passed: code === 0 ? 1 : 0, failed: 0 };
  return code === 0 ? own : { passed: own.passed, failed: Math.max(1, own.failed) };
}

/** A runner that died early leaves no report. */
function readOr(read: () => Counts, fallback: Counts): Counts {
  try {
    return read();
  } catch {
    return fallback;
  }
}
