import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Account } from './account.ts';

/**
 * For tests: runs a command under a parent that never reaps, as the first process of a container often is. Killed, it stays
 * a zombie until `reap()`. `said` resolves once the command has written `text` to stderr.
 */
export async function startUnreaped(command: string, args: string[], account: Account = {}) {
  // exec makes `cat` the parent of what sh started; it ends with its stdin, so with this process at the latest
  const parent = spawn('sh', ['-c', '"$@" >&2 & echo $!; exec cat', 'sh', command, ...args], { ...account, cwd: '/' });
  let output = '';
  parent.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const pid = Number((await once(parent.stdout, 'data'))[0]);

  return {
    pid,
    async said(text: string) {
      while (!output.includes(text)) await once(parent.stderr, 'data');
    },
    async becomeZombie() {
      process.kill(pid, 'SIGKILL');
      await expect.poll(() => stateOf(pid), { interval: 10, timeout: 5_000 }).toBe('Z');
    },
    reap() {
      // the pid cannot be another's: its parent still holds it
      process.kill(pid, 'SIGKILL');
      parent.stdin.end();
    },
  };
}

function stateOf(pid: number): string | undefined {
  if (process.platform === 'linux') return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })[0];
}
