import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Currency } from '@souk/contracts/money';
import { describe, expect, it, vi } from 'vitest';
import type { Localization } from '../localization.ts';
import { createHtmlCache, type Rendered } from './html-cache.ts';

const rendered = (text: string, change: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  html: `<script nonce="N0"></script>${text}`,
  nonce: 'N0',
  cache: { freshSeconds: 10, staleSeconds: 10 },
  ...change,
});

function setUp(first: Rendered) {
  let time = 0;
  const render = vi.fn(async (_url: string, _localization: Localization) => first);
  const { answer } = createHtmlCache({ render, now: () => time });
  const visit = async (currency: Currency = 'USD') => {
    const sent = { headers: {} as Record<string, string>, body: '' };
    const res = {
      writeHead: (_status: number, headers: Record<string, string>) => Object.assign(sent.headers, headers),
      end: (body: Buffer) => {
        sent.body = body.toString();
      },
    };
    const answered = await answer(
      { url: '/p', method: 'GET', headers: {} } as IncomingMessage,
      res as unknown as ServerResponse,
      { locale: 'en', currency },
    );
    return answered ? sent : null;
  };
  return { render, visit, wait: (seconds: number) => (time += seconds * 1000) };
}

describe('the HTML cache', () => {
  it('renders once for a crowd and gives each their own nonce', async () => {
    const { render, visit } = setUp(rendered('vase'));
    const [a, b] = await Promise.all([visit(), visit()]);
    const c = await visit();
    expect(render).toHaveBeenCalledTimes(1);
    const nonces = [a, b, c].map((sent) => /nonce="([^"]+)"/.exec(sent?.body ?? '')?.[1]);
    expect(new Set(nonces).size).toBe(3);
    expect(nonces).not.toContain('N0');
    expect(c?.headers['content-security-policy']).toContain(`'nonce-${nonces[2]}'`);
  });
  it.each([
    ['a page that is not the same for everybody', { cache: undefined }],
    ['an error', { status: 503 }],
    ['a page with a region that failed on the server', { html: '<script nonce="N0"></script><!--$!-->' }],
  ])('never keeps %s', async (_what, change) => {
    const { render, visit } = setUp(rendered('x', change));
    expect(await visit()).toBeNull();
    expect(await visit()).toBeNull();
    expect(render).toHaveBeenCalledTimes(1); // known to be live: not rendered twice per visit
  });
  it('serves stale HTML while it renews, and keeps it while the remote is away', async () => {
    const { render, visit, wait } = setUp(rendered('old'));
    await visit();
    wait(15);
    render.mockResolvedValueOnce(rendered('', { status: 503 }));
    expect((await visit())?.body).toContain('old');
    expect((await visit())?.body).toContain('old');
    wait(10);
    expect(await visit()).toBeNull();
  });

  it('keeps a page for each currency', async () => {
    const { render, visit } = setUp(rendered('vase'));
    await visit('USD');
    await visit('EUR');
    await visit('EUR');
    expect(render.mock.calls.map(([, localization]) => localization.currency)).toEqual(['USD', 'EUR']);
  });
});
