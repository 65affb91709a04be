import { err, ok } from '@souk/service-kit/result';
import { createTransport } from 'nodemailer';
import { ATTEMPT_MS, type Channel, type Failure } from './channel.ts';
import { renderMail } from './render-mail.ts';

export function createEmailChannel({ smtpUrl, from }: { smtpUrl: string; from: string }): Channel<'email'> {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 5,
    // what a closed connection left behind is tried again by us, with pauses
    maxRequeues: 1,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 15_000,
    // a mail's data never makes this process read a file or call an address
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = addressOf(from).split('@')[1] ?? 'souk.invalid';
  return {
    async send({ id, to, ...message }) {
      // Every attempt carries the same Message-ID, so that a mail server or program can tell doubles.
      const messageId = `<${id}@${domain}>`;
      const attempt = new AbortController();
      const timer = setTimeout(() => attempt.abort(), ATTEMPT_MS);
      try {
        await transport.sendMail({
          from,
          // as an object: it is one address, whatever it looks like
          to: { name: '', address: to },
          ...renderMail(message),
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          signal: attempt.signal,
        });
        return ok({ messageId });
      } catch (error) {
        return err(failureOf(error));
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => transport.close(),
  };
}

/** `Souk <orders@souk.example>` → `orders@souk.example` */
export const addressOf = (from: string): string => /<([^<>]+)>$/.exec(from)?.[1] ?? from;

/** A 5xx reply about this mail is final. What concerns the connection, our login or our own address is not the mail's fault. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) throw error;
  const { responseCode, code, command } = error as Error & { responseCode?: number; code?: string; command?: string };
  if (code === undefined && responseCode === undefined) throw error; // a bug, not the network
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const final = responseCode === undefined || (responseCode >= 500 && command !== 'MAIL FROM');
  return { kind: aboutTheMail && final ? 'rejected' : 'unavailable', code: String(responseCode ?? code) };
}
