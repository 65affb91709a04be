import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder = '';
let follower: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'souk-follow-'));
});
afterEach(async () => {
  follower?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);

/** In a process of its own: Vitest's modules do not go through Node's hooks. */
function follow(file: string): string[] {
  const program = `
    const { followModule } = await import(${JSON.stringify(path.join(import.meta.dirname, 'follow-module.ts'))});
    await followModule({
      file: ${JSON.stringify(file)},
      onLoad: ({ router }) => console.log(router.answer),
      onError: (error) => console.log(error.name),
    });`;
  follower = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  if (follower.stdout) createInterface({ input: follower.stdout }).on('line', (line) => lines.push(line));
  return lines;
}

test('a change in an imported file gives a new module; an error keeps the old one until it is mended', async () => {
  await write('answer.ts', 'export const answer: number = 1;');
  await write('router.ts', "import { answer } from './answer.ts';\nexport const router = { answer };");
  const told = follow(path.join(folder, 'router.ts'));
  const expectTold = (...lines: string[]) => vi.waitFor(() => expect(told).toEqual(lines), 8_000);
  await expectTold('1');

  await write('answer.ts', 'export const answer: number = 2;');
  await expectTold('1', '2');

  await write('answer.ts', 'export const const answer = 3;');
  await expectTold('1', '2', 'SyntaxError');

  // as editors do: a new file put in the place of the old one
  await write('answer.ts~', 'export const answer: number = 4;');
  await rename(path.join(folder, 'answer.ts~'), path.join(folder, 'answer.ts'));
  await expectTold('1', '2', 'SyntaxError', '4');
});
