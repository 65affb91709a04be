import { randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Sms } from './record.ts';

export type Account = { sid: string; token: string };

/** An error as Twilio answers it: `code` names it for programs. */
export type Refusal = { status: number; code: number; message: string };

export const refusals = {
  authenticate: { status: 401, code: 20_003, message: 'Authenticate' },
  notFound: { status: 404, code: 20_404, message: 'The requested resource was not found' },
  tooMany: { status: 429, code: 20_429, message: 'Too Many Requests' },
  broken: { status: 500, code: 20_500, message: 'An internal server error has occurred' },
  unavailable: { status: 503, code: 20_503, message: 'Service unavailable' },
} satisfies Record<string, Refusal>;

export const errorBody = ({ status, code, message }: Refusal) => ({
  code,
  message,
  more_info: `https://www.twilio.com/docs/errors/${code}`,
  status,
});

/** HTTP basic auth with the account's SID and its token. */
export function isAuthorized(header: string | undefined, { sid, token }: Account): boolean {
  const given = Buffer.from(/^Basic ([\w+/]+=*)$/i.exec(header ?? '')?.[1] ?? '', 'base64');
  const wanted = Buffer.from(`${sid}:${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const E164 = /^\+[1-9]\d{6,14}$/;
const LONGEST = 1600;
/** Twilio's numbers for tests: each is refused in its own way. */
const MAGIC: Record<string, Omit<Refusal, 'status'>> = {
  '+15005550001': { code: 21_211, message: "The 'To' number +15005550001 is not a valid phone number." },
  '+15005550002': { code: 21_612, message: "The 'To' number +15005550002 is not reachable via SMS." },
  '+15005550004': { code: 21_610, message: 'Attempt to send to unsubscribed recipient' },
  '+15005550009': { code: 21_614, message: "'To' number is not a valid mobile number: +15005550009" },
};

const field = z.string().optional();
const form = z.object({ To: field, From: field, Body: field });

/** What a form asks to be sent, or why Twilio would not. */
export function readForm(encoded: string): { sms: Pick<Sms, 'to' | 'from' | 'body'> } | { refusal: Refusal } {
  const { To: to, From: from, Body: body } = form.parse(Object.fromEntries(new URLSearchParams(encoded)));
  const refuse = (code: number, message: string) => ({ refusal: { status: 400, code, message } });
  if (!to) return refuse(21_604, "A 'To' phone number is required.");
  if (!from) return refuse(21_603, "A 'From' phone number is required.");
  if (!body) return refuse(21_602, 'Message body is required.');
  if (!E164.test(to)) return refuse(21_211, `The 'To' number ${to} is not a valid phone number.`);
  if (!E164.test(from)) return refuse(21_212, `The 'From' number ${from} is not a valid phone number.`);
  if (body.length > LONGEST) return refuse(21_617, 'The concatenated message body exceeds the 1600 character limit.');
  const magic = MAGIC[to];
  return magic ? refuse(magic.code, magic.message) : { sms: { to, from, body } };
}

export const newSid = (): string => `SM${randomBytes(16).toString('hex')}`;

/** The message as Twilio shows it right after it was taken. */
export function messageBody(sms: Sms, account: Account) {
  const date = new Date(sms.at).toUTCString().replace('GMT', '+0000');
  return {
    sid: sms.sid,
    account_sid: account.sid,
    to: sms.to,
    from: sms.from,
    body: sms.body,
    status: 'queued',
    direction: 'outbound-api',
    num_media: '0',
    error_code: null,
    error_message: null,
    date_created: date,
    date_updated: date,
    date_sent: null,
    uri: `/2010-04-01/Accounts/${account.sid}/Messages/${sms.sid}.json`,
  };
}
