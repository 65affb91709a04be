import { expect, test } from 'vitest';
import { besideShop, withServices } from './alone.ts';
import type { Secrets } from './secrets.ts';
import { readSettings } from './settings.ts';

const secrets: Secrets = {
  postgresPassword: 'p',
  databasePasswords: {},
  keys: {},
  userDataKey: '',
  stripeSecretKey: 'sk_test_x',
  smsAccountSid: 'AC0',
  smsAuthToken: 'token',
  stripeWebhookSecret: 'whsec_x',
  credentials: { admin: { email: 'a', password: 'a' }, shopper: { email: 's', password: 's' } },
};
const settings = readSettings(['--alone', 'checkout-mf'], { SOUK_PORT_OFFSET: '10000', SOUK_STATE: '/shop' });

test('without a shop: the services as they are, the remote as its own host with reload, and payments come back to it', () => {
  const alone = withServices('checkout-mf', settings, secrets);
  expect(alone.system.url).toBe('http://localhost:13002');
  expect(alone.system.parts.filter(({ kind }) => kind === 'app').map(({ name }) => name)).toEqual(['checkout-mf']);
  expect(alone.settings).toMatchObject({ stateDir: '/shop', reload: ['checkout-mf'] });
  expect(alone.system.postgres).toBeDefined();
  const [order, remote] = ['order', 'checkout-mf'].map((name) => alone.system.parts.find((part) => part.name === name));
  expect(order?.env.SHOP_URL).toBe('http://localhost:13002');
  expect(remote?.env).toMatchObject({
    SOUK_STANDALONE: '1',
    ORDER_URL: 'http://127.0.0.1:14003',
    REMOTES: '{"catalog":"http://127.0.0.1:13001","account":"http://127.0.0.1:13003"}',
  });
});

test('beside a shop: nothing but the remote, higher than the shop’s own, on that shop’s services and a state of its own', () => {
  const alone = besideShop('checkout-mf', settings, secrets);
  expect(alone.system.url).toBe('http://localhost:13202');
  expect(alone.system.parts.map(({ name, readyUrl }) => [name, readyUrl])).toEqual([
    ['checkout-mf', 'http://127.0.0.1:13202/health/ready'],
  ]);
  expect(alone.system.parts[0]?.env).toMatchObject({ PORT: '13202', ORDER_URL: 'http://127.0.0.1:14003' });
  expect(alone.system).toMatchObject({ postgres: undefined, restate: undefined });
  expect(alone.settings.stateDir).toBe('/shop/alone/checkout-mf');
});

test('what is not a remote is refused by name', () => {
  expect(() => besideShop('shell', settings, secrets)).toThrow(
    'There is no remote "shell". Remotes: catalog-mf, checkout-mf, account-mf.',
  );
});
