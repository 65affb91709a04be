import { randomFillSync } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Drawn from the system in one go for some hundred ids; each byte is used once. */
const pool = Buffer.alloc(16_384);
let used = pool.length;

function randomByte(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const byte = pool[used] ?? 0;
  used += 1;
  return byte;
}

/** Random text in Stripe's alphabet. 62 does not divide 256, so bytes that would favour some letters are dropped. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    const byte = randomByte();
    if (byte < 248) text += alphabet.charAt(byte % 62);
  }
  return text;
}

export const newId = (prefix: string): string => `${prefix}_${randomText(24)}`;

export const newSessionId = (): string => `cs_test_${randomText(58)}`;
