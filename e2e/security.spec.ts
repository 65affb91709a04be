import { expect, type Page, test } from '@playwright/test';
import { makeAccount, signIn } from './support/account.ts';
import { sellable } from './support/api.ts';
import { shopOrigin, urlOf } from './support/shop.ts';

const remotes = ['catalog', 'checkout', 'account'] as const;
const own = { 'x-souk': '1', origin: shopOrigin, 'content-type': 'application/json' };
const bffUrl = (remote: string, procedure: string) => `/api/bff/${remote}/trpc/${procedure}`;

const directives = (policy: string | undefined) =>
  new Map((policy ?? '').split(';').map((part) => [part.trim().split(' ')[0] ?? '', part.trim()]));

test('every page allows scripts by a nonce of its own, and carries the usual headers', async ({ page }) => {
  const { product } = await sellable();
  await signIn(page);
  const paths = ['/', '/products', `/p/${product.slug}`, '/cart', '/login', '/logout', '/nowhere-at-all'];
  const nonces: string[] = [];
  for (const path of [...paths, ...paths]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    const policy = directives(headers['content-security-policy']);
    if (answer.status() < 300 || answer.status() === 404) {
      const scripts = policy.get('script-src') ?? '';
      expect(scripts, path).toMatch(/^script-src 'nonce-[\w+/=]+' 'strict-dynamic'$/);
      const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? '';
      nonces.push(nonce);
      const html = await answer.text();
      const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(tags.length, path).toBeGreaterThan(0);
      const runs = tags.filter((tag) => !/type="application\/(ld\+)?json"/.test(tag));
      expect(
        runs.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
        path,
      ).toEqual([]);
      expect(html, `${path}: no handler in an attribute`).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
    }
    expect(policy.get('object-src')).toBe("object-src 'none'");
    expect(policy.get('base-uri')).toBe("base-uri 'none'");
    expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(policy.get('form-action')).toBe("form-action 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['referrer-policy']).toBeTruthy();
    expect(headers['permissions-policy']).toBeTruthy();
    expect(headers['x-powered-by']).toBeUndefined();
  }
  expect(nonces.length).toBeGreaterThan(paths.length);
  expect(new Set(nonces).size, 'a nonce is used once').toBe(nonces.length);
});

test('a script that somebody smuggled into a page does not run', async ({ page }) => {
  const refused = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
  await page.goto('/login');
  await page.evaluate(() => {
    const script = document.createElement('div');
    script.innerHTML = '<img src="data:," onerror="window.smuggled = true">';
    document.body.append(script);
  });
  await refused;
  expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
});

test('neither a session nor a token is where a script could read it', async ({ page, context }) => {
  await signIn(page);
  const cookies = (await context.cookies()).filter(({ name }) => name.includes('souk_'));
  expect(cookies.map(({ name }) => name).sort()).toEqual(['souk_device', 'souk_session']);
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const session = cookies.find(({ name }) => name === 'souk_session')?.value ?? '';
  expect(session.length).toBeGreaterThan(40);
  for (const path of ['/', '/cart', '/logout']) {
    const html = await (await page.request.get(path)).text();
    expect(html, path).not.toContain(session);
    expect(html, path).not.toMatch(/eyJ[\w-]{10,}\.eyJ/);
  }
  await page.goto('/cart');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(session);
});

test('what a visitor sees who is signed in is kept by no cache', async ({ page }) => {
  await signIn(page);
  for (const path of ['/', '/cart', '/logout', `/p/${(await sellable()).product.slug}`]) {
    const control = (await page.request.get(path)).headers()['cache-control'] ?? '';
    expect(control, path).toMatch(/no-store|private/);
  }
});

/** Ways to send a mutation that a page of another site, or a plain form, has. */
const foreign: [what: string, init: { headers: Record<string, string>; data?: string }][] = [
  ['a form', { headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' }, data: 'email=a' }],
  ['multipart', { headers: { ...own, 'content-type': 'multipart/form-data; boundary=x' }, data: '--x--' }],
  ['plain text', { headers: { ...own, 'content-type': 'text/plain' }, data: '{}' }],
  ['no header of ours', { headers: { 'content-type': 'application/json', origin: shopOrigin }, data: '{}' }],
  ['another origin', { headers: { ...own, origin: 'https://evil.example' }, data: '{}' }],
  ['no origin', { headers: { 'x-souk': '1', 'content-type': 'application/json' }, data: '{}' }],
  ['an opaque origin', { headers: { ...own, origin: 'null' }, data: '{}' }],
  ['another port', { headers: { ...own, origin: 'http://evil.example:3000' }, data: '{}' }],
  ['another site', { headers: { ...own, 'sec-fetch-site': 'cross-site' }, data: '{}' }],
  ['a sister site', { headers: { ...own, 'sec-fetch-site': 'same-site' }, data: '{}' }],
];

test('signing out, in and every other mutation come from pages of the shop alone', async ({ page, context }) => {
  await signIn(page);
  for (const [what, { headers, data }] of foreign)
    for (const procedure of [
      'account signIn.end',
      'account signIn.start',
      'checkout cart.add',
      'checkout order.place',
    ]) {
      const [remote = '', name = ''] = procedure.split(' ');
      const answer = await page.request.post(bffUrl(remote, name), { headers, data });
      expect([403, 415], `${procedure} by ${what}: ${answer.status()}`).toContain(answer.status());
      expect(answer.headers()['set-cookie'], `${procedure} by ${what}`).toBeUndefined();
    }
  // a mutation is no address
  const followed = await page.request.get(bffUrl('account', 'signIn.end'));
  expect(followed.status()).toBe(405);
  expect((await context.cookies()).some(({ name }) => name === 'souk_session')).toBe(true);
  expect(await isSignedIn(page)).toBe(true);
});

test('a backend of pages answers the shell alone', async () => {
  for (const remote of remotes)
    for (const authorization of [
      undefined,
      'Bearer x',
      'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJzZXJ2aWNlOnNoZWxsIn0.',
    ]) {
      const part = `${remote}-mf` as const;
      const answer = await fetch(`${urlOf(part)}/api/trpc/routes`, {
        headers: { ...own, ...(authorization ? { authorization } : {}) },
      });
      expect(answer.status, `${remote} ${authorization}`).toBe(401);
    }
});

test('the backend of the account pages refuses rubbish, and none of it signs anybody in or breaks it', async ({
  page,
}) => {
  const { email } = await makeAccount();
  const long = 'x'.repeat(1_000_000);
  const bodies: [what: string, body: string, statuses: number[]][] = [
    ['nothing', '', [400]],
    ['half a body', '{', [400]],
    ['a list', '[]', [400]],
    ['a password of 1 MB', JSON.stringify({ email, password: long, remember: false }), [413]],
    ['a password of 5 000', JSON.stringify({ email, password: long.slice(0, 5000), remember: false }), [400]],
    ['a prototype', `{"email":"${email}","password":"x","remember":false,"__proto__":{"role":"admin"}}`, [400]],
    ['a constructor', `{"email":"${email}","password":"x","remember":false,"constructor":{"role":"admin"}}`, [400]],
    ['a role', JSON.stringify({ email, password: 'x', remember: false, role: 'admin' }), [400]],
    ['an address of a visitor', JSON.stringify({ email, password: 'x', remember: false, address: '10.0.0.1' }), [400]],
    ['numbers', '{"email":1,"password":2,"remember":3}', [400]],
    ['null bytes', JSON.stringify({ email: 'a\u0000@souk.test', password: 'x', remember: false }), [400, 401, 422]],
  ];
  for (const [what, data, statuses] of bodies) {
    const answer = await page.request.post(bffUrl('account', 'signIn.start'), {
      headers: own,
      data: Buffer.from(data),
    });
    expect(statuses, `${what}: ${answer.status()}`).toContain(answer.status());
    expect(answer.headers()['set-cookie'], what).toBeUndefined();
  }
  const batch = Array.from({ length: 500 }, () => 'signIn.end').join(',');
  for (const answer of [
    await page.request.post(`${bffUrl('account', batch)}?batch=1`, { headers: own, data: '{}' }),
    await page.request.post(`${bffUrl('account', Array(11).fill('signIn.end').join(','))}?batch=1`, {
      headers: own,
      data: '{}',
    }),
  ]) {
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(answer.status()).toBeLessThan(500);
  }
});

test('a header about the visitor that a browser makes up counts for nothing', async ({ playwright }) => {
  const { email } = await makeAccount();
  const statuses: number[] = [];
  for (let n = 0; n < 6; n++) {
    const browser = await playwright.request.newContext({ baseURL: shopOrigin });
    const answer = await browser.post(bffUrl('account', 'signIn.start'), {
      headers: { ...own, 'x-visitor-address': `203.0.113.${n}`, 'x-forwarded-for': `203.0.113.${n}` },
      data: { email, password: 'a wrong password', remember: false },
    });
    statuses.push(answer.status());
    await browser.dispose();
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

async function isSignedIn(page: Page): Promise<boolean> {
  await page.goto('/cart');
  return page.getByRole('banner').getByRole('button', { name: 'Account' }).isVisible();
}
