import { createHash } from 'node:crypto';
import { call } from '@souk/contracts/http';
import { reasonOf } from '@souk/service-kit/reason';
import { dictionary } from '@zxcvbn-ts/language-common';

const TIMEOUT_MS = 1_500;

export type BreachedCheck = (password: string) => Promise<boolean>;

/**
 * Whether a password is known from breaches: the most common ones are looked up here, and, where `url` is set, all known ones there (Have
 * I Been Pwned's range API, which hears five of forty digits of a hash). When it does not answer, the local list decides alone.
 */
export function createBreachedCheck({
  url,
  onFailure,
}: {
  url?: string | undefined;
  onFailure(reason: string): void;
}): BreachedCheck {
  const common = new Set(dictionary['passwords-common'].filter((password) => password.length >= 8));
  return async (password) => {
    if (common.has(password.toLowerCase())) return true;
    if (url === undefined) return false;
    try {
      return await isInRange(url, password);
    } catch (error) {
      onFailure(reasonOf(error));
      return false;
    }
  };
}

async function isInRange(url: string, password: string): Promise<boolean> {
  const digest = createHash('sha1').update(password).digest('hex').toUpperCase();
  const answer = await call(`${url.replace(/\/$/, '')}/range/${digest.slice(0, 5)}`, {
    method: 'GET',
    headers: { 'add-padding': 'true' },
    timeoutMs: TIMEOUT_MS,
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const lines = (await answer.text()).split('\n').map((line) => line.trim().split(':'));
  return lines.some(([suffix, count]) => suffix === digest.slice(5) && Number(count) > 0); // padding has a count of 0
}
