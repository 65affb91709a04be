import { spawn } from 'node:child_process';
import path from 'node:path';
import { openTestShop, type TestShop } from '@souk/recommendation/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

let shop: TestShop;
let token = '';
beforeAll(async () => {
  shop = await openTestShop();
  token = (await shop.keys.bearer('recommendation', 'admin')).replace('Bearer ', '');
  await shop.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => shop.close());

async function run(...args: string[]) {
  const all = ['--disable-warning=ExperimentalWarning', 'src/recommend.ts', ...args, '--url', shop.app.listeningOrigin];
  const child = spawn(process.execPath, all, { cwd: path.join(import.meta.dirname, '..') });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const working = setInterval(() => void shop.settle(), 200);
  const code = await ended.finally(() => clearInterval(working));
  return { code, output };
}

test('a rebuild is followed until everything is read and counted', async () => {
  const [jug, bowl] = [await shop.add({ title: 'Jug' }), await shop.add({ title: 'Bowl' })];
  await shop.buy([jug, bowl]);
  await shop.database.sql`delete from pairs`;
  expect(await run('rebuild', '--token', token)).toEqual({
    code: 0,
    output: expect.stringMatching(/^2 products and 1 baskets, after \d+\.\d s\n$/),
  });
  expect(await shop.database.sql`select 1 from pairs`).toHaveLength(2);
});

test('without a right or a command it says so', async () => {
  expect(await run('rebuild', '--token', 'none')).toMatchObject({ code: 1, output: expect.stringContaining('401') });
  expect(await run('paint')).toMatchObject({ code: 1, output: expect.stringContaining('There is no "paint"') });
});
