import { createHash } from 'node:crypto';
import { createServiceClient } from '@souk/contracts/client';
import { createSigner, type PrivateKey } from '@souk/contracts/token';
import type { operations, paths } from '@souk/contracts/user';
import { LRUCache } from 'lru-cache';
import type { BffContext } from './create-bff.ts';
import { unwrap } from './errors.ts';

/** Who is signed in in this browser, with a bearer token of theirs that every service takes. */
export type SignedIn = operations['tokenOfSession']['responses'][200]['content']['application/json'];
type Asking = Pick<BffContext<object>, 'cookies'>;

/** How long an answer of the user service is believed: so much later at most does a session that was ended elsewhere stop here. */
const BELIEVED_MS = 20_000;
const REMEMBERED = 5_000;

export interface Sessions {
  /** The cookie that holds the session's secret. Only account-mf sets and clears it. */
  cookie: string;
  /** Null: nobody is signed in. Throws where the user service does not answer. */
  of(asking: Asking): Promise<SignedIn | null>;
  /** The secret was ended or replaced just now. */
  forget(secret: string | undefined): void;
  /** The user service, called as this BFF. */
  user: ReturnType<typeof createServiceClient<paths>>;
}

interface Options {
  /** `checkout-mf`: who calls. */
  part: string;
  serviceKey: PrivateKey;
  userUrl: string;
  shopUrl: string;
}

/** Signed-in visitors of a BFF: the session in the browser's cookie is exchanged for a token of five minutes. */
export function createSessions({ part, serviceKey, userUrl, shopUrl }: Options): Sessions {
  const signer = createSigner({ issuer: part, privateKey: serviceKey });
  const user = createServiceClient<paths>({
    baseUrl: userUrl,
    timeoutMs: 5_000, // a password is hashed in turn
    token: () => signer.serviceToken('user'),
  });
  const cookie = cookieName('souk_session', shopUrl);
  const known = new LRUCache<string, Promise<SignedIn | null>>({ max: REMEMBERED, ttl: BELIEVED_MS });
  const keyOf = (secret: string) => createHash('sha256').update(secret).digest('base64');

  async function ask(session: string): Promise<SignedIn | null> {
    const answer = await user.POST('/sessions/token', { body: { session } });
    return answer.response.status === 401 || answer.response.status === 422 ? null : unwrap(answer);
  }

  return {
    cookie,
    user,
    of({ cookies }) {
      const secret = cookies[cookie];
      if (!secret) return Promise.resolve(null);
      const key = keyOf(secret);
      const before = known.get(key);
      if (before) return before;
      const asked = ask(secret);
      known.set(key, asked);
      asked.catch(() => {
        if (known.peek(key) === asked) known.delete(key); // a failure is nobody's answer
      });
      return asked;
    },
    forget(secret) {
      if (secret) known.delete(keyOf(secret));
    },
  };
}

/** `__Host-` ties a cookie to this very site, but only HTTPS may set it. */
export const cookieName = (name: string, shopUrl: string): string =>
  shopUrl.startsWith('https:') ? `__Host-${name}` : name;
