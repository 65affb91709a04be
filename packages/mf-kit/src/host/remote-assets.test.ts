import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOwnAssets } from './remote-assets.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'souk-assets-'));
let server: Server;

beforeAll(async () => {
  const dist = path.join(folder, '.next');
  mkdirSync(path.join(dist, 'static/chunks/pages'), { recursive: true });
  writeFileSync(path.join(folder, 'secrets.json'), '{}');
  writeFileSync(path.join(dist, 'static/chunks/pages/[[...path]]-1a.js'), 'page');
  const send = createOwnAssets(dist);
  server = createServer(async (req, res) => {
    if (!(await send(req, res))) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for the path as it is written: `fetch` would tidy it. */
const statusOf = (file: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, path: file }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('a file of the build is found by its encoded name', async () => {
  expect(await statusOf('/_next/static/chunks/pages/%5B%5B...path%5D%5D-1a.js')).toBe(200);
});

test.each([
  '/_next/static/../../secrets.json',
  '/_next/static/%2e%2e/%2e%2e/secrets.json',
  '/_next/static/..%2f..%2fsecrets.json',
  '/_next/static/%252e%252e/%252e%252e/secrets.json',
  '/_next/static/chunks/%2e%2e%2f%2e%2e%2f%2e%2e%2fsecrets.json',
  '/_next/static/%',
])('%s leads nowhere', async (file) => {
  expect(await statusOf(file)).toBe(404);
});
