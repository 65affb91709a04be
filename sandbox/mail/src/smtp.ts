import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Inbox } from './inbox.ts';
import { parseMail } from './mail.ts';

const maxBytes = 20 * 1024 * 1024;

type Log = { warn: (details: object, message: string) => void };

/** Takes every mail, from anyone to anyone, and says 250 only when it is on disk. No login and no TLS: it is local. */
export function createSmtpServer(inbox: Inbox, log: Log): SMTPServer {
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Souk mail inbox',
    size: maxBytes,
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onAuth: (auth, _session, done) => done(null, { user: auth.username }),
    onData(stream, session, done) {
      const envelope = {
        from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
        to: session.envelope.rcptTo.map((recipient) => recipient.address),
      };
      buffer(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) return done(refusal(552, `a mail may have ${maxBytes} bytes`));
          await inbox.add(await parseMail(raw, envelope, { id: randomUUID(), receivedAt: new Date().toISOString() }));
          done();
        })
        .catch((error: Error) => {
          log.warn({ err: error }, 'a mail could not be taken');
          done(refusal(451, 'the mail could not be taken'));
        });
    },
  });
  // a client that hangs up in the middle is no failure of ours, and must not end the process
  server.on('error', (error) => log.warn({ err: error }, 'SMTP connection failed'));
  return server;
}

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
