import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openTestShop, type TestShop } from '@souk/product/testing';
import { type RunningSearch, startSearch } from '@souk/search/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge, meanOf, ndcgOf, readJudgedQueries } from './judge.ts';

const data = (file: string) => readFileSync(path.join(import.meta.dirname, '../../../data', file), 'utf8');

let product: TestShop;
let search: RunningSearch;
let token = '';
beforeAll(async () => {
  product = await openTestShop();
  for (const file of ['catalogue.csv', 'translations.csv']) {
    const imported = await product.app.inject({
      method: 'POST',
      url: '/products/import',
      headers: { authorization: product.admin, 'content-type': 'text/csv' },
      payload: data(file),
    });
    expect(imported.json().errors, file).toEqual([]);
  }

  // As search asks product, without the network in between.
  const authorization = await product.keys.bearer('product', 'service:search');
  const read = async (url: string) => (await product.app.inject({ url, headers: { authorization } })).json();
  search = await startSearch(
    {
      total: async () => (await read('/facets')).total,
      page: (cursor) => read(`/product-snapshots?limit=25${cursor === null ? '' : `&cursor=${cursor}`}`),
      some: async (ids) => (await read(`/product-snapshots?ids=${ids.join()}`)).items,
    },
    { works: true },
  );
  const bearer = await search.keys.bearer('search', 'admin');
  token = bearer.replace('Bearer ', '');
  for (const set of JSON.parse(data('synonyms.json'))) {
    const added = await search.app.inject({
      method: 'POST',
      url: '/synonyms',
      headers: { authorization: bearer },
      payload: set,
    });
    expect(added.statusCode, added.body).toBe(201);
  }
  await search.settle();
  await search.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await search.close();
  await product.close();
});

async function run(...args: string[]) {
  const all = ['--disable-warning=ExperimentalWarning', 'src/search.ts', ...args, '--url', search.app.listeningOrigin];
  const child = spawn(process.execPath, all, { cwd: path.join(import.meta.dirname, '..') });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}

test('the best order is 1, the worst nothing, and a worse one is less', () => {
  const grades = new Map([
    ['a', 3],
    ['b', 1],
  ]);
  expect(ndcgOf(['a', 'b'], grades)).toBe(1);
  expect(ndcgOf(['b', 'a'], grades)).toBeCloseTo((1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3)));
  expect(ndcgOf(['c'], grades)).toBe(0);
});

test('what people expect of the demo catalogue is found: nDCG@10 of the judged queries is 0.9 and more', async () => {
  const queries = readJudgedQueries();
  expect(queries.length).toBeGreaterThanOrEqual(80);
  const known = new Set((await search.search('?limit=100')).items.map(({ slug }) => slug));
  const named = queries.flatMap(({ expect: { 3: best = [], 2: good = [], 1: fair = [] } }) => [
    ...best,
    ...good,
    ...fair,
  ]);
  expect(named.filter((slug) => !known.has(slug))).toEqual([]);
  const judgements = await judge(queries, (query) => search.search(query));
  expect(meanOf(judgements)).toBeGreaterThanOrEqual(0.9);
  for (const [kind, of] of Map.groupBy(judgements, ({ query }) => query.kind))
    expect(meanOf(of), kind).toBeGreaterThanOrEqual(0.8);
});

test('the command prints it', async () => {
  const { code, output } = await run('judge');
  if (process.env.SHOW_JUDGEMENTS) console.log(output);
  expect(output).toMatch(/^nDCG@10 0\.9\d\d over \d+ queries$/m);
  expect(code).toBe(0);
});

test('a rebuild is followed until the new copy is searched', async () => {
  const before = search.served.current()?.generation ?? 0;
  const { code, output } = await run('rebuild', '--token', token);
  expect([code, output]).toEqual([0, expect.stringMatching(/^60 products are searched in a new copy/m)]);
  await expect.poll(() => search.served.current()?.generation).toBeGreaterThan(before);
  expect((await search.search('?q=vase')).total).toBeGreaterThan(5);
});

test('without a right or a command it says so', async () => {
  expect(await run('rebuild', '--token', 'none')).toMatchObject({ code: 1, output: expect.stringContaining('401') });
  expect(await run('paint')).toMatchObject({ code: 1, output: expect.stringContaining('There is no "paint"') });
});
