import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSources } from './watch-sources.ts';

let folder: string;
let told: string[];
let unwatch: () => void;

const at = (...names: string[]) => path.join(folder, ...names);
const write = (name: string, text = 'export {};') => writeFile(at(name), text);
/** As editors and git do: a new file in the place of the old one. */
async function replace(name: string) {
  await write('new-file');
  await rename(at('new-file'), at(name));
}
/** Resolves once exactly this has been told, and forgets it. */
async function expectTold(...names: string[]) {
  await vi.waitFor(() => expect(told.map((file) => path.relative(folder, file))).toEqual(names), 5_000);
  told = [];
}
/** In a folder that has just come: nobody is told when it is followed. */
async function writeUntilTold(name: string) {
  await vi.waitFor(
    async () => {
      if (!told.includes(at(name))) await write(name);
      expect(told).toContain(at(name));
    },
    { timeout: 5_000, interval: 200 },
  );
  told = [];
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'souk-watch-'));
  await mkdir(at('mails'));
  await write('money.ts');
  await write('mails/layout.ts');
  told = [];
  unwatch = watchSources([folder], (file) => told.push(file));
});
afterEach(async () => {
  unwatch();
  await rm(folder, { recursive: true });
});

test('a file is followed however it is saved, as often as it is saved', async () => {
  for (const save of [() => replace('money.ts'), () => appendFile(at('money.ts'), '//'), () => replace('money.ts')]) {
    await save();
    await expectTold('money.ts');
  }
});

test('folders below are followed, later ones and those put in the place of others, too', async () => {
  await write('mails/layout.ts', '//');
  await expectTold('mails/layout.ts');

  await mkdir(at('later'));
  await writeUntilTold('later/refund.ts');

  await rm(at('mails'), { recursive: true });
  await expectTold('mails/layout.ts');
  await mkdir(at('mails'));
  await writeUntilTold('mails/layout.ts');
});

test('many changes at once are told once; what is no source is not told', async () => {
  await Promise.all(['a.ts', 'b.ts', 'c.ts'].map((name) => write(name)));
  await Promise.all(['a.ts~', '.a.ts.swp', 'a.test.ts', 'notes.md'].map((name) => write(name)));
  await vi.waitFor(() => expect(told).toHaveLength(1), 5_000);
  expect(path.basename(told[0] ?? '')).toMatch(/^[abc]\.ts$/);
});
