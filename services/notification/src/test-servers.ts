import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { until } from './testing.ts';

const root = path.resolve(import.meta.dirname, '../../..');

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}

/** Runs a `main.ts` as its own process until it answers, or is killed. */
export async function startProcess(folder: string, port: number, env: Record<string, string>) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts'], {
    cwd: path.join(root, folder),
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await until(() =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return {
    url,
    async kill(): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** One of the stand-ins of `sandbox/`, with a state of its own. */
async function startSandbox(name: string, env: Record<string, string>) {
  const stateDir = mkdtempSync(path.join(tmpdir(), `souk-notification-${name}-`));
  const { url, kill } = await startProcess(`sandbox/${name}`, await freePort(), { ...env, STATE_DIR: stateDir });
  return {
    url,
    async stop(): Promise<void> {
      await kill();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

/** The local mail inbox, which reads mails as a mail program does. */
export async function startInbox() {
  const smtpPort = await freePort();
  const { url, stop } = await startSandbox('mail', { SMTP_PORT: String(smtpPort) });
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    stop,
    mailsTo: async (to: string) =>
      (await (await fetch(`${url}/email?to=${encodeURIComponent(to)}`)).json()) as {
        subject: string;
        html: string;
        text: string;
      }[],
  };
}

/** The local SMS recorder, which answers as Twilio does. */
export async function startSmsRecorder() {
  const account = { accountSid: 'ACtest', authToken: 'a-token', from: '+15550001111' };
  const { url, stop } = await startSandbox('sms', {
    SMS_ACCOUNT_SID: account.accountSid,
    SMS_AUTH_TOKEN: account.authToken,
  });
  return {
    settings: { ...account, url },
    stop,
    textsTo: async (to: string) =>
      (await (await fetch(`${url}/sms?to=${encodeURIComponent(to)}`)).json()) as { sid: string; body: string }[],
    async failNext(as: 'tooMany' | 'unavailable' | 'authenticate', times: number): Promise<void> {
      const headers = { 'content-type': 'application/json' };
      await fetch(`${url}/failing`, { method: 'PUT', headers, body: JSON.stringify({ as, times }) });
    },
  };
}

export interface ReceivedMail {
  recipients: string[];
  source: string;
}

/** A mail server that keeps what it gets, and can be down, refuse a recipient or never come to an end. */
export async function startMailServer() {
  const received: ReceivedMail[] = [];
  const refuse = { recipients: new Set<string>(), connections: false };
  const hang = { on: false, with: [] as string[] };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) =>
      refuse.connections ? done(Object.assign(new Error('closed for now'), { responseCode: 421 })) : done(),
    onRcptTo: ({ address }, _session, done) =>
      refuse.recipients.has(address)
        ? done(Object.assign(new Error(`no mailbox ${address}`), { responseCode: 550 }))
        : done(),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      const recipients = envelope.rcptTo.map(({ address }) => address);
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (hang.on) return void hang.with.push(...recipients);
        received.push({ recipients, source: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  server.on('error', () => {}); // a client that goes away is not this server's failure
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (typeof address !== 'object' || !address) throw new Error('the mail server has no port');
  const dropConnections = () => {
    for (const connection of server.connections) connection.close();
  };
  return {
    received,
    refuse,
    hang,
    mailsTo: (to: string) => received.filter(({ recipients }) => recipients.includes(to)),
    /** As after a restart: open connections are gone, and new ones are taken only when `refuse.connections` is false. */
    dropConnections,
    url: `smtp://127.0.0.1:${address.port}`,
    stop(): Promise<void> {
      dropConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
