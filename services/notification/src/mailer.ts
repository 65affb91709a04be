import { err, ok, type Result } from '@souk/service-kit/result';
import { createTransport } from 'nodemailer';
import type { Mail } from './mails/mail.ts';

/** `code` is the server's reply code or the network error, never its text, which may quote the address. */
export interface MailFailure {
  kind: 'rejected' | 'unavailable';
  code: string;
}
export interface Mailer {
  /** One attempt. `id` names the mail: every attempt carries the same Message-ID, so that doubles can be told. */
  send(mail: Mail & { id: string; to: string }): Promise<Result<{ messageId: string }, MailFailure>>;
  close(): void;
}

export function createMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 15_000,
    // a mail's data never makes this process read a file or call an address
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'souk.invalid';
  return {
    async send({ id, to, subject, html, text }) {
      const messageId = `<${id}@${domain}>`;
      try {
        await transport.sendMail({
          from,
          // as an object: it is one address, whatever it looks like
          to: { name: '', address: to },
          subject,
          html,
          text,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return ok({ messageId });
      } catch (error) {
        return err(failureOf(error));
      }
    },
    close: () => transport.close(),
  };
}

/** A 5xx reply about this mail is final. What concerns the connection or our login is not the mail's fault. */
function failureOf(error: unknown): MailFailure {
  if (!(error instanceof Error)) throw error;
  const { responseCode, code } = error as Error & { responseCode?: number; code?: string };
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (responseCode === undefined) {
    if (code === undefined) throw error; // a bug, not the network
    return { kind: code === 'EENVELOPE' ? 'rejected' : 'unavailable', code };
  }
  return { kind: aboutTheMail && responseCode >= 500 ? 'rejected' : 'unavailable', code: String(responseCode) };
}
