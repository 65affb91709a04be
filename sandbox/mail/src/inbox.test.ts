import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { type Mail, mailSchema } from './mail.ts';
import { createSmtpServer } from './smtp.ts';

const smtpPort = 23_070;
const log = { warn: () => {} };
let dir: string;
let inbox: Inbox;
let smtp: ReturnType<typeof createSmtpServer>;
let transport: ReturnType<typeof createTransport>;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'souk-mail-test-'));
  inbox = await openInbox(dir);
  smtp = createSmtpServer(inbox, log);
  await once(smtp.listen(smtpPort, '127.0.0.1'), 'listening');
  transport = createTransport({ host: '127.0.0.1', port: smtpPort });
});

afterEach(async () => {
  transport.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
  await rm(dir, { recursive: true });
});

const send = (mail: object = {}) =>
  transport.sendMail({
    from: 'Souk <orders@souk.example>',
    to: 'Ada <Ada@example.com>',
    subject: 'Thank you – ordre №1',
    html: '<p>Your <b>vase</b></p>',
    text: 'Your vase',
    ...mail,
  });

function open() {
  return createApp({ inbox, smtpListens: () => true, logLevel: 'silent' });
}

async function listed(query = ''): Promise<Mail[]> {
  const response = await open().inject(`/email${query}`);
  return mailSchema.array().parse(response.json());
}

test('says the name that the sender gave a mail, so that one that comes twice is known by it', async () => {
  const messageId = '<one@souk.example>';
  await send({ messageId });
  await send({ messageId });
  expect((await listed()).map((mail) => mail.messageId)).toEqual([messageId, messageId]);
});

test('lists what came in by SMTP, newest last', async () => {
  await send();
  await send({ subject: 'Second' });
  const [first, second] = await listed();
  expect(first).toMatchObject({
    from: [{ name: 'Souk', address: 'orders@souk.example' }],
    to: [{ name: 'Ada', address: 'Ada@example.com' }],
    subject: 'Thank you – ordre №1',
    html: '<p>Your <b>vase</b></p>',
    text: 'Your vase',
  });
  expect(second?.subject).toBe('Second');
});

test('finds the mails of one recipient, hidden ones too, in any letter case', async () => {
  await send({ bcc: 'archive@souk.example' });
  await send({ to: 'bob@example.com' });
  expect(await listed('?to=ada@EXAMPLE.com')).toHaveLength(1);
  expect(await listed('?to=archive@souk.example')).toHaveLength(1);
  expect(await listed('?to=nobody@example.com')).toEqual([]);
});

test('keeps mails over a restart, and only as many as it may', async () => {
  for (const subject of ['one', 'two', 'three']) await send({ subject });
  inbox = await openInbox(dir, 3);
  expect((await listed()).map((mail) => mail.subject)).toEqual(['one', 'two', 'three']);
  await inbox.add(mailSchema.parse({ ...inbox.list()[0], id: 'four', subject: 'four' }));
  expect((await listed()).map((mail) => mail.subject)).toEqual(['two', 'three', 'four']);
  expect(await readdir(dir)).toHaveLength(3);
});

test('shows pictures that the mail carries, and names its other attachments', async () => {
  const picture = { filename: 'vase.png', content: Buffer.from('png'), cid: 'vase@souk' };
  const invoice = { filename: 'invoice.pdf', content: Buffer.from('four') };
  await send({ html: '<img src="cid:vase@souk">', attachments: [picture, invoice] });
  const [mail] = await listed();
  expect(mail?.html).toBe(`<img src="data:image/png;base64,${Buffer.from('png').toString('base64')}">`);
  expect(mail?.attachments).toEqual([{ fileName: 'invoice.pdf', contentType: 'application/pdf', bytes: 4 }]);
});

test('a mail cannot break out of its frame or into the page', async () => {
  await send({
    subject: '<script>alert(1)</script>',
    text: '</pre><script>alert(2)</script>',
    html: '<script>alert(3)</script>',
  });
  const [mail] = await listed();
  const app = open();
  for (const url of ['/', `/mail/${mail?.id}`, `/mail/${mail?.id}?view=text`]) {
    const page = await app.inject(url);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('<script>alert');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  }
  const frame = await app.inject(`/email/${mail?.id}/html`);
  expect(frame.headers['content-security-policy']).toMatch(/^sandbox(?!.*allow-scripts)(?!.*allow-same-origin)/);
});

test('answers 404 for a mail it does not have, and empties the inbox when asked', async () => {
  await send();
  const app = open();
  for (const url of ['/email/none', '/email/none/html', '/mail/none']) {
    expect((await app.inject(url)).statusCode).toBe(404);
  }
  expect((await app.inject('/email?to=a&to=b')).statusCode).toBe(400);
  expect((await app.inject({ method: 'DELETE', url: '/email' })).statusCode).toBe(204);
  expect(await listed()).toEqual([]);
  expect(await readdir(dir)).toEqual([]);
});

test('survives a client that hangs up in the middle', async () => {
  const socket = connect(smtpPort, '127.0.0.1');
  await once(socket, 'data');
  socket.write('EHLO x\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<b@example.com>\r\nDATA\r\nSubject: half');
  await once(socket, 'data');
  socket.resetAndDestroy();
  await send();
  expect(await listed()).toHaveLength(1);
});

test('is not ready while SMTP does not listen', async () => {
  const app = createApp({ inbox, smtpListens: () => false, logLevel: 'silent' });
  expect((await app.inject('/health/live')).statusCode).toBe(200);
  expect((await app.inject('/health/ready')).statusCode).toBe(503);
  expect((await open().inject('/health/ready')).statusCode).toBe(200);
});
