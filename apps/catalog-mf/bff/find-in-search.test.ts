import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServiceClient } from '@souk/contracts/client';
import type { paths } from '@souk/contracts/search';
import { CircuitBreaker } from '@souk/mf-kit/circuit-breaker';
import pino from 'pino';
import { afterEach, expect, test } from 'vitest';
import { findInSearch } from './find-in-search.ts';
import { SEARCH_TIMEOUT_MS } from './services.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function searchThat(answers: RequestListener) {
  let asked = 0;
  const server = createServer((req, res) => {
    asked += 1;
    answers(req, res);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const services = {
    search: createServiceClient<paths>({ baseUrl: origin, timeoutMs: SEARCH_TIMEOUT_MS }),
    searchCircuit: new CircuitBreaker({ failures: 3, restMs: 3_000 }),
    log: pino({ level: 'silent' }),
  };
  return { services, asked: () => asked };
}

test('a search that hangs is given up in time, and after three of them asked no more for a while', async () => {
  const { services, asked } = await searchThat(() => {});
  const started = Date.now();
  for (let n = 0; n < 3; n++) expect(await findInSearch(services, { q: 'vase' })).toBe('down');
  expect(Date.now() - started).toBeLessThan(3 * 800);
  expect(asked()).toBe(3);
  const again = Date.now();
  expect(await findInSearch(services, { q: 'vase' })).toBe('down');
  expect(Date.now() - again).toBeLessThan(100);
  expect(asked()).toBe(3);
});

test('an index that is being loaded is no answer; a query that is refused is one', async () => {
  const status = { now: 503 };
  const { services, asked } = await searchThat((_req, res) => {
    res.writeHead(status.now, { 'content-type': 'application/problem+json' }).end('{"title":"x","status":422}');
  });
  expect(await findInSearch(services, { q: 'vase' })).toBe('down');
  status.now = 422;
  for (let n = 0; n < 5; n++) expect(await findInSearch(services, { cursor: 'x' })).toBe('refused');
  expect(asked()).toBe(6);
});
