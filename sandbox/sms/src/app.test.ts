import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { openRecord, type Sms, type SmsRecord, smsSchema } from './record.ts';

const account = { sid: 'AClocal', token: 'the-token' };
const messages = `/2010-04-01/Accounts/${account.sid}/Messages.json`;
const sms = { To: '+15551234567', From: '+15550001111', Body: 'Souk: „hello“ & welcome' };
let dir: string;
let record: SmsRecord;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'souk-sms-test-'));
  record = await openRecord(dir);
});
afterEach(() => rm(dir, { recursive: true }));

const open = () => createApp({ record, account, logLevel: 'silent' });
const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const post = (
  form: Record<string, string>,
  { app = open(), url = messages, authorization = basic(account.sid, account.token) } = {},
) =>
  app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', authorization },
  });
async function listed(query = ''): Promise<Sms[]> {
  return smsSchema.array().parse((await open().inject(`/sms${query}`)).json());
}

test('takes a message as Twilio does, and lists it, newest last', async () => {
  const answer = await post(sms);
  expect(answer.statusCode, answer.body).toBe(201);
  expect(answer.json()).toMatchObject({
    sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
    account_sid: account.sid,
    status: 'queued',
    to: sms.To,
    from: sms.From,
    body: sms.Body,
    error_code: null,
  });
  await post({ ...sms, To: '+4930123456', Body: 'two' });
  const [first, second] = await listed();
  expect(first).toEqual({ sid: answer.json().sid, to: sms.To, from: sms.From, body: sms.Body, at: first?.at });
  expect(second?.body).toBe('two');
  expect(await listed('?to=%2B4930123456')).toHaveLength(1);
});

test.each([
  ['another token', basic(account.sid, 'wrong'), messages, 401, 20_003],
  ['another user', basic('ACother', account.token), messages, 401, 20_003],
  ['no credentials', '', messages, 401, 20_003],
  ['rubbish', 'Basic ???', messages, 401, 20_003],
  [
    "another account's messages",
    basic(account.sid, account.token),
    '/2010-04-01/Accounts/ACx/Messages.json',
    404,
    20_404,
  ],
])('refuses %s', async (_what, authorization, url, status, code) => {
  const answer = await post(sms, { authorization, url });
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ status, code, message: expect.any(String) });
  expect(answer.body).not.toContain(account.token);
  expect(await listed()).toEqual([]);
});

test.each([
  ['no recipient', { To: '' }, 21_604],
  ['no sender', { From: '' }, 21_603],
  ['no text', { Body: '' }, 21_602],
  ['a national number', { To: '0301234567' }, 21_211],
  ['a sender that is no number', { From: 'Souk' }, 21_212],
  ['too long a text', { Body: 'x'.repeat(1601) }, 21_617],
  ['a number that Twilio refuses in tests', { To: '+15005550009' }, 21_614],
])('refuses %s for good', async (_what, change, code) => {
  const answer = await post({ ...sms, ...change });
  expect([answer.statusCode, answer.json().code]).toEqual([400, code]);
  expect(await listed()).toEqual([]);
});

test('fails as it is told, so often or until it is told otherwise', async () => {
  const app = open();
  const tell = (payload: object) => app.inject({ method: 'PUT', url: '/failing', payload });
  const statuses = async (count: number) => {
    const seen: number[] = [];
    for (let i = 0; i < count; i++) seen.push((await post(sms, { app })).statusCode);
    return seen;
  };
  await tell({ as: 'tooMany', times: 2 });
  expect(await statuses(3)).toEqual([429, 429, 201]);
  await tell({ as: 'unavailable' });
  expect(await statuses(2)).toEqual([503, 503]);
  await tell({ as: null });
  expect(await statuses(1)).toEqual([201]);
  expect((await tell({ as: 'lazy' })).statusCode).toBe(400);
});

test('keeps messages over a restart, also after a kill in the middle of a line, and only as many as it may', async () => {
  for (const Body of ['one', 'two', 'three']) await post({ ...sms, Body });
  await appendFile(path.join(dir, 'sms.jsonl'), '{"sid":"SMha');
  record = await openRecord(dir, 2);
  expect((await listed()).map(({ body }) => body)).toEqual(['two', 'three']);
  await post({ ...sms, Body: 'four' });
  record = await openRecord(dir);
  expect((await listed()).map(({ body }) => body)).toEqual(['two', 'three', 'four']);
  expect((await open().inject({ method: 'DELETE', url: '/sms' })).statusCode).toBe(204);
  record = await openRecord(dir);
  expect(await listed()).toEqual([]);
});

test('messages that come at once are all kept', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => post({ ...sms, Body: `Number ${i}` })));
  record = await openRecord(dir);
  expect(new Set((await listed()).map(({ body }) => body)).size).toBe(20);
});

test('a message cannot break out into the page; addresses in it are links', async () => {
  await post({ ...sms, Body: `<script>alert(1)</script> https://souk.test/"onclick="alert(2) javascript:alert(3)` });
  const page = await open().inject('/');
  expect(page.body).not.toMatch(/<script>alert|"onclick=|href="javascript/);
  expect(page.body).toContain('<a href="https://souk.test/"');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  for (const url of ['/sms.css', '/sms.js', '/newest', '/health/live', '/health/ready'])
    expect((await open().inject(url)).statusCode).toBe(200);
});
