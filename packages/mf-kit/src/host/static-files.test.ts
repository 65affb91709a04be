import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { acceptedEncoding, createStaticFiles, type StaticFile } from './static-files.ts';

const body = Buffer.from('const vase = 1;'.repeat(200));
const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;

function setUp(file: StaticFile | null) {
  const fetch = vi.fn(async () => file);
  const send = createStaticFiles({ maxBytes: 1e6, immutable: true, fetch });
  const get = async (encoding = 'br') => {
    let sent: { headers: Record<string, string>; body: Buffer } | undefined;
    let headers: Record<string, string> = { 'content-security-policy': "default-src 'self'" };
    const res = {
      removeHeader: (name: string) => {
        delete headers[name];
      },
      writeHead: (_status: number, given: Record<string, string>) => {
        headers = { ...headers, ...given };
      },
      end: (bytes: Buffer) => {
        sent = { headers, body: bytes };
      },
    };
    const req = { method: 'GET', headers: { 'accept-encoding': encoding } };
    await send('catalog/static/a.js', req as unknown as IncomingMessage, res as unknown as ServerResponse);
    return sent;
  };
  return { fetch, get };
}

describe('static files', () => {
  it('are fetched once and stay when their origin dies', async () => {
    const { fetch, get } = setUp({ body, type: 'application/javascript', integrity });
    await get();
    fetch.mockRejectedValue(new Error('gone'));
    const again = await get();
    expect(brotliDecompressSync(again?.body ?? '').equals(body)).toBe(true);
    expect(again?.headers['cache-control']).toContain('immutable');
    expect(fetch).toHaveBeenCalledTimes(1);
  });
  it('are refused when they are not what the build described', async () => {
    const { get } = setUp({ body: Buffer.from('evil'), type: 'application/javascript', integrity });
    await expect(get()).rejects.toThrow('integrity');
  });
  it.each([
    ['application/javascript; charset=utf-8', false],
    ['text/css; charset=utf-8', false],
    ['image/svg+xml', true],
  ])('%s carries what is meant for documents: %s', async (type, carries) => {
    const { get } = setUp({ body, type });
    expect('content-security-policy' in ((await get())?.headers ?? {})).toBe(carries);
  });
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', 'identity'],
    [undefined, 'identity'],
  ])('%s is answered in %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });
});
