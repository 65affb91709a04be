import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createSigner, createVerifier, privateKeySchema } from '@souk/contracts/token';
import pino from 'pino';
import { afterEach, expect, test } from 'vitest';
import { createFileHandler, type RemoteFiles } from '../remote/file-handler.ts';
import { createRemoteFiles } from './remote-files.ts';

const log = pino({ level: 'silent' });
const key = privateKeySchema.parse({
  ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
  kid: 'shell-1',
});
const { kty, crv, kid, x } = key;
const verifier = createVerifier({
  audience: 'catalog-mf',
  trustedKeys: { keys: [{ kty, crv, kid, x, iss: 'shell' }] },
});
const signer = createSigner({ issuer: 'shell', privateKey: key });

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
/** A shell before a remote that has these files. */
async function shop(files: RemoteFiles) {
  const handle = createFileHandler({ files, verifier, callers: (name) => name === 'shell', log });
  const remote = await listen((req, res) => void handle(req, res));
  const answer = createRemoteFiles({ remotes: { catalog: remote }, signer, log });
  return { remote, shell: await listen((req, res) => void answer(req, res, 'catalog')) };
}
const TEXT = '<urlset>ä</urlset>'.repeat(1000);
const sitemap: RemoteFiles = async (path) =>
  path === '/sitemap.xml'
    ? { type: 'application/xml; charset=utf-8', gzipped: gzipSync(TEXT), maxAgeSeconds: 300 }
    : null;

test('a file comes through as the remote has it, gzipped for whoever takes that', async () => {
  const { shell } = await shop(sitemap);
  for (const encoding of ['gzip', 'identity']) {
    const answer = await fetch(`${shell}/sitemap.xml?x=1`, { headers: { 'accept-encoding': encoding } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(TEXT);
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
  }
  const head = await fetch(`${shell}/sitemap.xml`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('what is not there is 404, what cannot be made 503, and nothing is written', async () => {
  const { shell } = await shop(sitemap);
  expect((await fetch(`${shell}/other.xml`)).status).toBe(404);
  expect((await fetch(`${shell}/sitemap.xml`, { method: 'POST' })).status).toBe(405);
  const broken = await shop(() => Promise.reject(new Error('product is away')));
  const answer = await fetch(`${broken.shell}/sitemap.xml`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  const away = await listen((req) => void req.socket.destroy());
  const lost = createRemoteFiles({ remotes: { catalog: away }, signer, log });
  const shellBeforeNobody = await listen((req, res) => void lost(req, res, 'catalog'));
  expect((await fetch(`${shellBeforeNobody}/sitemap.xml`)).status).toBe(503);
});

test('only the shell is answered', async () => {
  const { remote } = await shop(sitemap);
  expect((await fetch(`${remote}/files/sitemap.xml`)).status).toBe(401);
});
