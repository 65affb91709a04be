import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from './password.ts';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());

const from = (address: string, more: Record<string, string> = {}) => ({ 'x-visitor-address': address, ...more });
const signIn = (email: string, password: string, headers: Record<string, string>) =>
  accounts.asBff('/sessions', { email, password }, headers);

test('the sixth wrong guess at an account from one address is refused, however many come at once', async () => {
  const { email, password } = await accounts.newVisitor();
  const address = from(accounts.newAddress());
  const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'not the password', address)));
  const statuses = guesses.map(({ statusCode }) => statusCode);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  const right = await signIn(email, password, address);
  expect(right.statusCode).toBe(429);
  expect(Number(right.headers['retry-after'])).toBeGreaterThan(800);
  expect(Number(right.headers['retry-after'])).toBeLessThanOrEqual(900);
});

test('an e-mail that nobody has is counted alike', async () => {
  const address = from(accounts.newAddress());
  for (let i = 0; i < 5; i++) expect((await signIn('no@souk.test', 'guess', address)).statusCode).toBe(401);
  expect((await signIn('no@souk.test', 'guess', address)).statusCode).toBe(429);
});

test('the owner still gets in from elsewhere, and from behind the same address on a device they used', async () => {
  const { email, password, device } = await accounts.newVisitor();
  const address = accounts.newAddress();
  for (let i = 0; i < 6; i++) await signIn(email, 'not the password', from(address));
  expect((await signIn(email, password, from(address))).statusCode).toBe(429);
  expect((await signIn(email, password, from(accounts.newAddress()))).statusCode).toBe(201);
  const known = from(address, { 'x-visitor-device': device });
  expect((await signIn(email, password, known)).json().device).toBe(device);
});

test('a device helps nobody with another account, and its own guesses are counted too', async () => {
  const { email, device } = await accounts.newVisitor();
  const other = await accounts.newVisitor();
  const there = from(accounts.newAddress(), { 'x-visitor-device': device });
  for (let i = 0; i < 5; i++) expect((await signIn(other.email, 'guess', there)).statusCode).toBe(401);
  expect((await signIn(other.email, 'guess', there)).statusCode).toBe(429);
  for (let i = 0; i < 5; i++) expect((await signIn(email, 'guess', there)).statusCode).toBe(401);
  expect((await signIn(email, 'guess', there)).statusCode).toBe(429);
});

test('a right password does not use up guesses, and clears the wrong ones before it', async () => {
  const { email, password } = await accounts.newVisitor();
  const address = from(accounts.newAddress());
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) expect((await signIn(email, 'guess', address)).statusCode).toBe(401);
    expect((await signIn(email, password, address)).statusCode).toBe(201);
  }
});

test('from one address fifty wrong guesses a minute, at whatever accounts; one home is one IPv6 address', async () => {
  const home = (n: number) => from(`2001:db8:1:2:${n.toString(16)}::1`);
  const guess = (n: number) => signIn(`guess${n}@souk.test`, 'guess', home(n));
  for (let n = 0; n < 50; n++) expect((await guess(n)).statusCode).toBe(401);
  expect((await guess(51)).statusCode).toBe(429);
  expect((await signIn('guess@souk.test', 'guess', from('2001:db8:1:3::1'))).statusCode).toBe(401);
});

test('nobody but a backend of ours says from where they come', async () => {
  const { email } = await accounts.newVisitor();
  const claim = (n: number) => ({
    'x-visitor-address': `203.0.113.${n}`,
    'x-forwarded-for': `203.0.113.${n}`,
    'x-user-id': 'admin',
  });
  const guess = (n: number) => accounts.post('/users/login', { email, password: 'guess' }, claim(n));
  for (let n = 0; n < 5; n++) expect((await guess(n)).statusCode).toBe(401);
  expect((await guess(6)).statusCode).toBe(429);
});

test('a try that nobody had time to look at is not counted', async () => {
  const { email, password } = await accounts.newVisitor();
  const address = from(accounts.newAddress());
  let flooding = true;
  const flood = Array.from({ length: 60 }, async () => {
    while (flooding) await hashPassword('some password').catch(() => setImmediate());
  });
  const statuses: number[] = [];
  for (let i = 0; i < 10; i++) statuses.push((await signIn(email, 'guess', address)).statusCode);
  flooding = false;
  await Promise.all(flood);
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(5);
  expect(statuses).not.toContain(429);
  expect((await signIn(email, password, address)).statusCode).toBe(201);
});

test('more passwords at once than can be hashed in a second are told to come back', async () => {
  const all = await Promise.allSettled(Array.from({ length: 120 }, () => hashPassword('some password')));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThan(50);
  expect(all.length - refused.length).toBeGreaterThan(20);
  const { email, password } = await accounts.newVisitor();
  const flood = await Promise.all(
    Array.from({ length: 120 }, () => signIn(email, password, from(accounts.newAddress()))),
  );
  const busy = flood.filter(({ statusCode }) => statusCode === 503);
  expect(busy.length).toBeGreaterThan(50);
  expect(busy[0]?.headers['retry-after']).toBe('2');
  expect(new Set(flood.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 503]));
});
