import type { BlockList } from 'node:net';
import type { Signer, TrustedKeys, Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { Outbox } from '@souk/service-kit/outbox';
import type { BreachedCheck } from './breached-passwords.ts';
import type { schema } from './schema.ts';
import type { Secrets } from './secrets.ts';
import type { Throttle } from './throttle.ts';

/** What the service needs from outside; main.ts makes it from the environment, tests make their own. */
export interface Deps {
  database: Database<typeof schema>;
  verifier: Verifier;
  /** Signs users' tokens, as issuer `user`. */
  signer: Signer;
  /** Every service accepts a user's token; a service's own tokens name one callee. */
  audience: string[];
  /** Public keys of this service, for `/.well-known/jwks.json`. */
  publicKeys: TrustedKeys['keys'];
  /** The shop's public address: where mailed links lead, and where passkeys are good. */
  shopUrl: string;
  secrets: Secrets;
  isBreached: BreachedCheck;
  /** Services that keep things about people: they answer `GET` and `DELETE /privacy/{subject}`. */
  peers: Record<string, { url: string; token(): Promise<string> }>;
  /** Tells other services what became true here. */
  outbox: Outbox;
  throttle: Throttle;
  /** Whose X-Forwarded-For is believed. */
  proxies: BlockList;
  logger?: ServiceAppOptions['logger'];
}
