import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allPorts, envName, services } from './parts.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { readSettings, repository } from './settings.ts';
import { topology } from './topology.ts';

let stateDir: string;
let secrets: Secrets;

beforeEach(() => {
  stateDir = mkdtempSync(path.join(tmpdir(), 'souk-topology-test-'));
  secrets = loadSecrets(stateDir);
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

const system = (operator: Record<string, string> = {}, offset = 0) => topology({ offset, stateDir, operator }, secrets);
const envOf = (name: string, made = system()) => made.parts.find((part) => part.name === name)?.env ?? {};

test('has the ports of the contract, and moves every one by the offset', () => {
  const portsOf = (offset: number) => {
    const { parts, postgres, restate } = system({}, offset);
    return [
      ...parts.flatMap((part) => Object.values(part.ports)),
      postgres?.port ?? 0,
      ...Object.values(restate?.ports ?? {}),
    ];
  };
  const ofTheContract = [3000, 3001, 3002, 4001, 4002, 4003, 4004, 4005, 4009, 4010, 4011, 4012, 4013, 4014, 4015];
  expect(allPorts).toEqual(expect.arrayContaining(ofTheContract));
  expect(new Set(allPorts).size).toBe(allPorts.length);
  expect(portsOf(0).toSorted()).toEqual(allPorts);
  expect(portsOf(10_000).toSorted()).toEqual(allPorts.map((port) => port + 10_000));
  const moved = JSON.stringify(system({}, 10_000).parts.map((part) => part.env));
  expect(moved).not.toMatch(/:(3|4)\d{3}\b/);
});

test('gives each signer its own private key, and nobody else’s', () => {
  const keys = ['user', 'order', 'shell', 'checkout-mf'].map((name) => envOf(name).SERVICE_KEY ?? '');
  expect(new Set(keys).size).toBe(4);
  expect(JSON.parse(keys[1] ?? '')).toMatchObject({ kid: 'order-1', crv: 'Ed25519' });
  const trusted = JSON.parse(envOf('user').TRUSTED_KEYS ?? '') as { keys: Record<string, string>[] };
  expect(trusted.keys).toContainEqual(
    expect.objectContaining({ kid: 'checkout-mf-1', iss: 'checkout-mf', kty: 'OKP' }),
  );
  expect(trusted.keys.every((key) => key.d === undefined)).toBe(true);
});

test('a signed-in user is known to every service', () => {
  expect(envOf('user').TOKEN_AUDIENCE?.split(',')).toEqual(services);
});

test('each part knows each service, and the shell each remote', () => {
  for (const part of ['order', 'catalog-mf'])
    expect(envOf(part)).toMatchObject({ PRODUCT_URL: 'http://127.0.0.1:4002' });
  expect(JSON.parse(envOf('shell').REMOTES ?? '')).toMatchObject({
    catalog: 'http://127.0.0.1:3001',
    checkout: 'http://127.0.0.1:3002',
  });
});

test('shows a password of the database, Stripe or an account only to the part that needs it', () => {
  const holders = (secret: string) =>
    system()
      .parts.filter((part) => JSON.stringify(part.env).includes(secret))
      .map((part) => part.name);
  expect(holders(secrets.postgresPassword)).toEqual([]);
  expect(holders(secrets.databasePasswords.order ?? '')).toEqual(['order']);
  expect(holders(secrets.stripeSecretKey)).toEqual(['stripe-sandbox', 'payment']);
  expect(holders(secrets.smsAuthToken).toSorted()).toEqual(['notification', 'sms-sandbox']);
  expect(holders(secrets.credentials.admin.password)).toEqual(['user']);
});

test('a database of the operator replaces the embedded one of that service alone', () => {
  const made = system({ DATABASE_URL_ORDER: 'postgres://db.example/orders' });
  expect(envOf('order', made).DATABASE_URL).toBe('postgres://db.example/orders');
  expect(made.postgres?.databases).toEqual(services.filter((name) => name !== 'order'));
  const names = services.map(envName);
  expect(
    system(Object.fromEntries(names.map((name) => [`DATABASE_URL_${name}`, 'postgres://x/y']))).postgres,
  ).toBeUndefined();
});

test('real Stripe switches its sandbox off, and wants key and webhook secret together', () => {
  const made = system({ STRIPE_SECRET_KEY: 'sk_test_real', STRIPE_WEBHOOK_SECRETS: 'whsec_a,whsec_b' });
  expect(made.parts.map((part) => part.name)).not.toContain('stripe-sandbox');
  expect(envOf('payment', made)).toMatchObject({
    STRIPE_SECRET_KEY: 'sk_test_real',
    STRIPE_WEBHOOK_SECRETS: 'whsec_a,whsec_b',
  });
  expect(envOf('payment', made).STRIPE_API_URL).toBeUndefined();
  expect(() => system({ STRIPE_SECRET_KEY: 'sk_test_real' })).toThrow(/together/);
});

test('a mail server of the operator switches the inbox off', () => {
  const made = system({ SMTP_URL: 'smtps://mail.example' });
  expect(made.parts.map((part) => part.name)).not.toContain('mail-sandbox');
  expect(envOf('notification', made).SMTP_URL).toBe('smtps://mail.example');
  expect(envOf('notification').SMTP_URL).toBe('smtp://127.0.0.1:4012');
});

test('an SMS account of the operator switches the recorder off', () => {
  const account = { SMS_ACCOUNT_SID: 'AC1', SMS_AUTH_TOKEN: 'token', SMS_FROM: '+15551234567' };
  const made = system(account);
  expect(made.parts.map((part) => part.name)).not.toContain('sms-sandbox');
  expect(envOf('notification', made)).toMatchObject(account);
  expect(envOf('notification', made).SMS_URL).toBeUndefined();
  expect(envOf('notification').SMS_URL).toBe('http://127.0.0.1:4009');
  expect(envOf('notification').SMS_AUTH_TOKEN).toBe(envOf('sms-sandbox').SMS_AUTH_TOKEN);
});

test('secrets are made once, for their owner alone; a missing one is added and none is changed', () => {
  for (const file of ['secrets.json', 'credentials.json']) {
    expect(statSync(path.join(stateDir, file)).mode & 0o777).toBe(0o600);
  }
  expect(loadSecrets(stateDir)).toEqual(secrets);
  const file = path.join(stateDir, 'secrets.json');
  const { order: _gone, ...keys } = secrets.keys;
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), keys }));
  const again = loadSecrets(stateDir);
  expect(again.keys.user).toEqual(secrets.keys.user);
  expect(again.keys.order).toBeDefined();
  expect(again.stripeSecretKey).toBe(secrets.stripeSecretKey);
});

test('broken secrets are reported, not replaced', () => {
  writeFileSync(path.join(stateDir, 'secrets.json'), '{ half');
  expect(() => loadSecrets(stateDir)).toThrow(/secrets\.json cannot be read/);
});

test('settings come from the environment, relative to the repository', () => {
  expect(readSettings([], {})).toMatchObject({ offset: 0, stateDir: path.join(repository, '.souk'), reload: [] });
  expect(readSettings(['--dev'], { SOUK_PORT_OFFSET: '10000', SOUK_STATE: 'elsewhere' })).toMatchObject({
    offset: 10_000,
    stateDir: path.join(repository, 'elsewhere'),
    reload: 'all',
  });
  expect(readSettings(['--dev', '--only', 'order,shell'], {}).reload).toEqual(['order', 'shell']);
  for (const offset of ['-1', '1.5', 'x', '70000']) {
    expect(() => readSettings([], { SOUK_PORT_OFFSET: offset })).toThrow(/SOUK_PORT_OFFSET must be/);
  }
});
