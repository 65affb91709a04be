import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createProxyList } from '@souk/contracts/visitor';
import { expect, test } from 'vitest';
import type { CachePolicy } from '../contract.ts';
import { createEverybodysRender } from './render-for-everybody.ts';
import { createVisits } from './visits.ts';

/** How long the HTML of a page is kept that declares this and of which a part is missing, or nothing. */
async function kept(declared: CachePolicy, degraded: boolean): Promise<CachePolicy | undefined> {
  const visits = createVisits({ proxies: createProxyList([]) });
  const server = createServer((req, res) => {
    Object.assign(visits.of(req), { cacheable: declared, degraded });
    res.end('<h1>Vase</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return (await createEverybodysRender({ origin, visits })('/p/vase', { locale: 'en', currency: 'USD' })).cache;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const LONG = { freshSeconds: 60, staleSeconds: 600 };
const SHORT = { freshSeconds: 1, staleSeconds: 3 };

test('a whole page is kept as long as it declares', async () => {
  expect(await kept(LONG, false)).toEqual(LONG);
});

test('a page of which a part is missing is kept shortly, and never longer than the whole one', async () => {
  expect(await kept(LONG, true)).toEqual({ freshSeconds: 2, staleSeconds: 20 });
  expect(await kept(SHORT, true)).toEqual(SHORT);
});
