import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stripeSettings } from './stripe-settings.ts';

const env = { STRIPE_SECRET_KEY: 'sk_test_0123456789', STRIPE_WEBHOOK_SECRETS: ['whsec_0123456789abcdef'] };

test('a host override is for test keys only', () => {
  expect(stripeSettings({ ...env, STRIPE_API_URL: 'http://127.0.0.1:4010' })).toMatchObject({
    ok: true,
    value: { livemode: false, host: { host: '127.0.0.1', port: '4010', protocol: 'http' } },
  });
  for (const key of ['sk_live_0123456789', 'rk_live_0123456789']) {
    expect(stripeSettings({ ...env, STRIPE_SECRET_KEY: key, STRIPE_API_URL: 'https://a.test' }).ok).toBe(false);
    expect(stripeSettings({ ...env, STRIPE_SECRET_KEY: key })).toMatchObject({ ok: true, value: { livemode: true } });
  }
});

const live = 'sk_live_0123456789abcdef';
test.each([
  [
    'a live key with a host override',
    { STRIPE_SECRET_KEY: live, STRIPE_API_URL: 'http://127.0.0.1:4010' },
    'STRIPE_API_URL',
  ],
  ['no webhook secret', { STRIPE_WEBHOOK_SECRETS: undefined }, 'STRIPE_WEBHOOK_SECRETS'],
  ['an empty webhook secret', { STRIPE_WEBHOOK_SECRETS: '' }, 'STRIPE_WEBHOOK_SECRETS'],
  [
    'a short one among good ones',
    { STRIPE_WEBHOOK_SECRETS: 'whsec_0123456789abcdef0123,short' },
    'STRIPE_WEBHOOK_SECRETS',
  ],
  ['a publishable key', { STRIPE_SECRET_KEY: 'pk_test_0123456789' }, 'STRIPE_SECRET_KEY'],
])('the service does not start with %s, and names the variable without its value', (_what, change, named) => {
  const key = JSON.stringify({ kty: 'OKP', crv: 'Ed25519', kid: 'payment-1', x: 'x', d: 'd' });
  const good = {
    PATH: process.env.PATH,
    PORT: '0',
    DATABASE_URL: 'postgres://127.0.0.1:9/none',
    SERVICE_KEY: key,
    TRUSTED_KEYS: '{"keys":[]}',
    ORDER_URL: 'http://127.0.0.1:9',
    STRIPE_SECRET_KEY: 'sk_test_0123456789',
    STRIPE_WEBHOOK_SECRETS: 'whsec_0123456789abcdef0123',
  };
  const main = path.join(import.meta.dirname, 'main.ts');
  const { status, stderr } = spawnSync(process.execPath, [main], { env: { ...good, ...change }, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain(`  ${named}`);
  expect(stderr.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(1);
  expect(stderr).not.toContain(live);
  expect(stderr).not.toContain('short,');
});
