import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Random text in Stripe's alphabet. 62 does not divide 256, so bytes that would favour some letters are dropped. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && text.length < length) text += alphabet.charAt(byte % 62);
    }
  }
  return text;
}

export const newId = (prefix: string): string => `${prefix}_${randomText(24)}`;

export const newSessionId = (): string => `cs_test_${randomText(58)}`;
