import { cardByNumber, passesLuhn, spaced } from '../cards.ts';
import type { CardInput } from '../payments/build.ts';
import type { Words } from './words.ts';

type CardTexts = { number: string; expiry: string; cvc: string; name: string; email: string };
/** `method` is the saved card to pay with, if one was chosen; `save` the wish to keep a new one. */
export type CardFields = CardTexts & { method: string; save: boolean };
export type FieldErrors = Partial<Record<keyof CardTexts, string>>;
export type CardReading = { ok: true; card: CardInput } | { ok: false; errors: FieldErrors; alert?: string };

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 200) : '');

export function readFields(body: unknown): CardFields {
  const given = new Map(Object.entries(body ?? {}));
  const field = (name: string) => text(given.get(name));
  return {
    number: field('number').replace(/[\s-]/g, ''),
    expiry: field('expiry'),
    cvc: field('cvc'),
    name: field('name'),
    email: field('email'),
    method: field('method'),
    save: field('save') === 'yes',
  };
}

/** What a card form says: a test card, or what to mend. A number that may be somebody's real card goes no further than here. */
export function readCard(
  fields: CardFields,
  { words: { wrong }, ...known }: { email: string | null; now: number; words: Words },
): CardReading {
  const card = cardByNumber(fields.number);
  const expiry = readExpiry(fields.expiry);
  const errors: FieldErrors = {};
  const wrongNumber = numberError(fields.number, wrong);
  const wrongExpiry = expiryError(fields.expiry, { expiry, now: known.now, wrong });
  const wrongCvc = cvcError(fields.cvc, fields.number, wrong);
  if (wrongNumber) errors.number = wrongNumber;
  if (wrongExpiry) errors.expiry = wrongExpiry;
  if (wrongCvc) errors.cvc = wrongCvc;
  const email = known.email ?? fields.email;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) errors.email = wrong.email;
  if (Object.keys(errors).length > 0 || !expiry) return { ok: false, errors };
  if (!card) {
    return { ok: false, errors: { number: wrong.useTestCard }, alert: wrong.noTestCard };
  }
  return { ok: true, card: { card, expMonth: expiry.month, expYear: expiry.year, name: fields.name || null, email } };
}

type Wrong = Words['wrong'];

function numberError(number: string, wrong: Wrong): string | null {
  if (number === '') return wrong.noNumber;
  if (!/^\d+$/.test(number)) return wrong.digitsOnly;
  const length = /^3[47]/.test(number) ? 15 : 16;
  if (number.length < length) return wrong.incomplete;
  return passesLuhn(number) ? null : wrong.invalid;
}

function readExpiry(value: string): { month: number; year: number } | null {
  const match = /^(\d{1,2})\s*[/\-.]\s*(\d{2}|\d{4})$/.exec(value) ?? /^(\d{2})(\d{2}|\d{4})$/.exec(value);
  const [month, year] = [Number(match?.[1]), Number(match?.[2])];
  return match && month >= 1 && month <= 12 ? { month, year: year < 100 ? 2000 + year : year } : null;
}

interface Expiry {
  expiry: { month: number; year: number } | null;
  now: number;
  wrong: Wrong;
}
function expiryError(value: string, { expiry, now, wrong }: Expiry): string | null {
  if (value === '') return wrong.noExpiry;
  if (!expiry) return wrong.expiryForm;
  // A card is good through the last day of its month; two days more cover every time zone.
  const ends = Date.UTC(expiry.year, expiry.month, 1) + 2 * 86_400_000;
  if (ends < now) return wrong.expiryPast;
  return expiry.year > new Date(now).getUTCFullYear() + 50 ? wrong.expiryYear : null;
}

function cvcError(cvc: string, number: string, wrong: Wrong): string | null {
  if (cvc === '') return wrong.noCvc;
  const length = /^3[47]/.test(number) ? 4 : 3;
  return new RegExp(`^\\d{${length}}$`).test(cvc) ? null : wrong.cvcLength(length);
}

/** The number to show again beside an error: only a published test number, never one that may be real. */
export function echoNumber({ number }: CardFields): string {
  return cardByNumber(number) ? spaced(number) : '';
}
