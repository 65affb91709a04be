import { call } from '@souk/contracts/http';
import { err, ok } from '@souk/service-kit/result';
import { z } from 'zod';
import type { Channel, Failure } from './channel.ts';
import { renderText } from './render-text.ts';

interface SmsSettings {
  /** Twilio, or what speaks its language. */
  url: string;
  accountSid: string;
  authToken: string;
  from: string;
}

const ANSWER_MS = 10_000;
const accepted = z.object({ sid: z.string() });
const refused = z.object({ code: z.int() });

/** Twilio's words about the message are final, but for those about our own number, which somebody can set right. */
const ABOUT_OUR_NUMBER = [21_212, 21_603, 21_606, 21_659, 21_660];
const UNSUBSCRIBED = 21_610;

/** Twilio's Messages endpoint. It knows no idempotency key: a text whose answer is lost goes twice. */
export function createSmsChannel({ url, accountSid, authToken, from }: SmsSettings): Channel<'sms'> {
  const endpoint = new URL(`/2010-04-01/Accounts/${accountSid}/Messages.json`, url).href;
  const headers = {
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  return {
    async send({ to, ...message }) {
      const form = new URLSearchParams({ To: to, From: from, Body: renderText(message) });
      let answer: Response;
      try {
        answer = await call(endpoint, { method: 'POST', headers, body: form.toString(), timeoutMs: ANSWER_MS });
      } catch (error) {
        return err({ kind: 'unavailable', code: codeOf(error) });
      }
      if (!answer.ok) return err(failureOf(answer.status, refused.safeParse(await jsonOf(answer)).data?.code));
      return ok({ messageId: accepted.safeParse(await jsonOf(answer)).data?.sid ?? 'unknown' });
    },
    close: () => {},
  };
}

function failureOf(status: number, code: number | undefined): Failure {
  if (status !== 400 || code === undefined || ABOUT_OUR_NUMBER.includes(code))
    return { kind: 'unavailable', code: String(code ?? status) };
  return { kind: code === UNSUBSCRIBED ? 'unsubscribed' : 'rejected', code: String(code) };
}

const jsonOf = (answer: Response): Promise<unknown> => answer.json().catch(() => null);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no-answer';
