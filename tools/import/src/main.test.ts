import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTestShop, type TestShop } from '@souk/product/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { progressLine, showProgress } from './progress.ts';
import { readSettings } from './settings.ts';

let shop: TestShop;
let url: string;
let folder: string;
beforeAll(async () => {
  shop = await openTestShop();
  url = await shop.app.listen({ host: '127.0.0.1', port: 0 });
  folder = await mkdtemp(path.join(tmpdir(), 'souk-import-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await shop.close();
});

async function run(content: string | undefined, ...args: string[]) {
  const file = path.join(folder, `${crypto.randomUUID()}.csv`);
  if (content !== undefined) await writeFile(file, content);
  const token = shop.admin.slice('Bearer '.length);
  const all = ['src/main.ts', file, '--url', url, ...(args.includes('--token') ? [] : ['--token', token]), ...args];
  const child = spawn(process.execPath, all, { cwd: path.join(import.meta.dirname, '..') });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}

test('imports a file, lists bad rows, and importing again changes nothing', async () => {
  const text = 'Handle,Title,Variant Price\na,A,1\nb,B,2.00\nc,C,"3,00"\n';
  const first = await run(text);
  expect(first.output).toContain('line 4: Variant Price "3,00" is not an amount like 1234.50');
  expect(first.output).toMatch(/2 created, 0 updated, 0 unchanged, 1 bad rows \(3 rows in /);
  expect(first.code).toBe(0);
  expect((await run(text)).output).toContain('0 created, 0 updated, 2 unchanged');
});

test('a file of translations is known by its header', async () => {
  await run('Handle,Title,Variant Price\njug,Jug,1\n');
  const text =
    'Type,Identification,Field,Locale,Market,Status,Default content,Translated content\nPRODUCT,jug,title,de,,,Jug,Krug\nPRODUCT,mug,title,de,,,Mug,Becher\n';
  const first = await run(text);
  expect(first.output).toContain('line 3: there is no product "mug"');
  expect([first.code, first.output]).toEqual([
    0,
    expect.stringContaining('0 created, 1 updated, 0 unchanged, 1 bad rows'),
  ]);
  expect((await shop.app.inject({ url: '/products/jug?locale=de' })).json().title).toBe('Krug');
});

test('a large file is refused at once when it is no catalogue or the token is not valid', async () => {
  const large = `name,price\n${'x,1\n'.repeat(1_000_000)}`;
  const refused = await run(large);
  expect([refused.code, refused.output]).toEqual([
    1,
    expect.stringContaining('refused the import (422): The first line'),
  ]);
  const stranger = await run(large, '--token', 'nonsense');
  expect([stranger.code, stranger.output]).toEqual([1, expect.stringContaining('refused the import (401)')]);
});

test('says in words what is wrong, and exits with 1', async () => {
  const missing = await run(undefined);
  expect([missing.code, missing.output]).toEqual([1, expect.stringContaining('There is no file')]);
  const nothing = await run('Handle,Title,Variant Price\nd,D,free\n');
  expect([nothing.code, nothing.output]).toEqual([1, expect.stringContaining('0 created')]);
  const down = await run('Handle\n', '--url', 'http://127.0.0.1:9');
  expect([down.code, down.output]).toEqual([1, expect.stringContaining('Is the shop running?')]);
  const unknown = await run('Handle\n', '--colour');
  expect([unknown.code, unknown.output]).toEqual([1, expect.stringContaining('pnpm run import FILE')]);
});

test('follows the ports and the state folder of the shop', () => {
  const settings = readSettings(['a.csv'], { SOUK_PORT_OFFSET: '10000', SOUK_STATE: '/state', INIT_CWD: '/home/me' });
  expect(settings).toEqual({
    file: '/home/me/a.csv',
    productUrl: 'http://localhost:14002',
    userUrl: 'http://localhost:14001',
    credentialsFile: '/state/credentials.json',
    token: undefined,
  });
  expect(() => readSettings(['a.csv'], { SOUK_PORT_OFFSET: 'ten' })).toThrow(/SOUK_PORT_OFFSET/);
  expect(() => readSettings([], {})).toThrow(/Name one file/);
});

test('shows bytes and rows, redrawn on a terminal and line by line elsewhere', () => {
  const counts = { created: 1, updated: 0, skipped: 0, rows: 1234, errorCount: 2 };
  expect(progressLine({ bytes: 500_000, counts }, 1_000_000)).toBe(
    '████████████░░░░░░░░░░░░  50 % · 0.5 of 1.0 MB · 1,234 rows · 2 bad',
  );
  let clock = 0;
  let shown = '';
  const write = (text: string) => {
    shown += text;
  };
  const plain = showProgress(100, { write }, () => clock);
  for (clock = 0; clock <= 4500; clock += 500) plain.update({ bytes: 50 });
  plain.clear();
  expect(shown.split('\n')).toHaveLength(3);
  expect(shown).not.toContain('\r');
  shown = '';
  showProgress(100, { write, isTTY: true, columns: 20 }, () => clock).update({ bytes: 50 });
  expect(shown).toBe(`\r\x1b[2K${'█'.repeat(12)}${'░'.repeat(7)}`);
});
