import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createNonceHtml } from './nonce-html.ts';

const page = (nonce: string) =>
  `<script nonce="${nonce}"></script>${'<p>Grüße, a vase and a vase and a vase.</p>'.repeat(2000)}<link nonce="${nonce}">`;

describe('createNonceHtml', () => {
  it('unpacks to the page with the new nonce, and only with it', async () => {
    const html = await createNonceHtml(page('AAAA'), 'AAAA');
    for (const nonce of ['q1w2e3==', 'a-much-longer-nonce/+']) {
      expect(html.plain(nonce).toString()).toBe(page(nonce));
      expect(gunzipSync(html.gzip(nonce)).toString()).toBe(page(nonce));
    }
  });
  it('stays compressed', async () => {
    const html = await createNonceHtml(page('AAAA'), 'AAAA');
    expect(html.gzip('BBBB').length).toBeLessThan(page('AAAA').length / 20);
  });
  it('serves a page without a nonce as it is', async () => {
    const html = await createNonceHtml('<p>plain</p>', 'AAAA');
    expect(gunzipSync(html.gzip('BBBB')).toString()).toBe('<p>plain</p>');
  });
});
