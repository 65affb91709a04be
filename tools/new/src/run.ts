import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from './refusal.ts';

const start = promisify(execFile);

/** Runs a program to its end; what it said is shown when it fails. */
export async function run(cwd: string, [command, ...args]: [string, ...string[]]): Promise<void> {
  const search = [path.dirname(process.execPath), path.join(cwd, 'node_modules/.bin'), process.env.PATH];
  try {
    await start(command, args, { cwd, env: { ...process.env, PATH: search.join(path.delimiter) }, timeout: 600_000 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Refusal(`${[command, ...args].join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
  }
}
