import type { Database } from '@souk/service-kit/database';
import { limitKey as keyOf, type RateLimit, rateLimiter, take } from '@souk/service-kit/rate-limit';
import type { Visitor } from '@souk/service-kit/visitor';
import type { schema } from './schema.ts';

const MINUTE = 60;
const PER_ACCOUNT = { points: 5, duration: 15 * MINUTE };
const PER_ADDRESS = { points: 50, duration: MINUTE };
/** Six digits are guessed from many addresses at once by somebody who has the password. */
const ANYWHERE = { points: 30, duration: 60 * MINUTE };
/** However often somebody asks, an inbox gets so many mails that it did not ask for. */
const PER_INBOX = { points: 5, duration: 60 * MINUTE };

/** A try that was counted before it was looked at, so that many at once are many. */
export interface Try {
  /** Seconds until the next one may be made; then this one must not be looked at. */
  retryAfter?: number;
  /** It was the right password or code: it counts for nothing, and so do the wrong ones before it. */
  good(): Promise<void>;
  /** It was not looked at after all. */
  undo(): Promise<void>;
}
interface GuessOptions {
  knownDevice?: boolean;
  /** So short a secret that guesses from everywhere together are few; a known device has its own. */
  fewAnywhere?: boolean;
}
export interface Throttle {
  /**
   * Guesses at an account: from one address, or from one device that it knows. Guessing elsewhere, a stranger never locks out the
   * owner; on a device that signed in before, not even one behind the same address does.
   */
  guess(account: string, visitor: Visitor, options?: GuessOptions): Promise<Try>;
  /** Whatever is not a guess but costs: seconds to wait, or undefined. */
  visit(visitor: Visitor): Promise<number | undefined>;
  /** False when this inbox has had enough. */
  mayWriteTo(email: string): Promise<boolean>;
}

/** Counts in Postgres, for all copies of the service. Keys are hashes: who tried what is not kept. */
export function createThrottle({ db }: Pick<Database<typeof schema>, 'db'>): Throttle {
  const limiter = (...limit: [name: string, RateLimit]) => rateLimiter(db, ...limit);
  const perAccount = limiter('account', PER_ACCOUNT);
  const perAddress = limiter('address', PER_ADDRESS);
  const anywhere = limiter('anywhere', ANYWHERE);
  const perVisit = limiter('visit', PER_ADDRESS);
  const perInbox = limiter('inbox', PER_INBOX);

  return {
    async guess(account, { address, device }, { knownDevice = false, fewAnywhere = false } = {}) {
      const place = knownDevice ? `device ${device}` : `address ${address}`;
      const mine: [ReturnType<typeof limiter>, string] = [perAccount, keyOf(`${account} ${place}`)];
      const shared: [ReturnType<typeof limiter>, string][] = [];
      if (!knownDevice && address !== undefined) shared.push([perAddress, keyOf(address)]);
      if (!knownDevice && fewAnywhere) shared.push([anywhere, keyOf(account)]);
      let retryAfter: number | undefined;
      for (const [limit, key] of [mine, ...shared]) retryAfter ??= await take(limit, key);
      const giveBack = () => Promise.all(shared.map(([limit, key]) => limit.reward(key)));
      return {
        ...(retryAfter ? { retryAfter } : {}),
        async good() {
          await perAccount.delete(mine[1]);
          await giveBack();
        },
        async undo() {
          await perAccount.reward(mine[1]);
          await giveBack();
        },
      };
    },
    visit: async ({ address }) => (address === undefined ? undefined : take(perVisit, keyOf(address))),
    mayWriteTo: async (email) => (await take(perInbox, keyOf(email))) === undefined,
  };
}
