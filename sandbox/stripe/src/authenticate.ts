import { timingSafeEqual } from 'node:crypto';
import { ApiError } from './errors.ts';

const refuse = (message: string, code?: string) =>
  new ApiError(401, { type: 'invalid_request_error', message, ...(code ? { code } : {}) });

/** Accepts the one test key as Bearer or Basic user. A live key is refused by its form alone and is never compared, kept or logged. */
export function authenticate(header: string | undefined, secretKey: string): void {
  const given = keyOf(header);
  if (!given) {
    throw refuse(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  if (/^[a-z]+_live_/.test(given)) {
    throw refuse(
      'This is a sandbox: a live mode key was sent to it and refused. Use a test mode key, and consider rolling the live one.',
      'livemode_mismatch',
    );
  }
  const [a, b] = [Buffer.from(given), Buffer.from(secretKey)];
  if (a.length === b.length && timingSafeEqual(a, b)) return;
  throw refuse(
    `Invalid API Key provided: ${given.slice(0, 8)}${'*'.repeat(8)}${given.length > 20 ? given.slice(-4) : ''}`,
  );
}

function keyOf(header: string | undefined): string {
  const [scheme = '', value = ''] = (header ?? '').split(' ');
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() === 'basic') return Buffer.from(value, 'base64').toString().split(':')[0] ?? '';
  return '';
}
