import type { Locale } from '@souk/contracts/locale';
import type { Verifier } from '@souk/contracts/token';
import type { ProxyList } from '@souk/contracts/visitor';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { rateLimiter } from '@souk/service-kit/rate-limit';
import type { Accounts, Catalogue } from './catalogue.ts';
import type { Delivery } from './delivery.ts';
import type { schema } from './schema.ts';

/** What the HTTP side needs. */
export interface AppDeps {
  database: Database<typeof schema>;
  verifier: Verifier;
  delivery: Delivery;
  /** Who hears of disputes and of orders that need a person, and in which language. */
  operator: { email: string; locale: Locale };
  catalogue: Catalogue;
  accounts: Accounts;
  /** How often a visitor may ask for stock alerts, and how many mails to confirm one an inbox gets. */
  alertLimits: Record<'perVisitor' | 'perInbox', ReturnType<typeof rateLimiter>>;
  /** Makes of an address what stands for it in links. */
  alertKey: string;
  /** Public origin of the shop, for links. */
  shopUrl: string;
  proxies: ProxyList;
  logger?: ServiceAppOptions['logger'];
}
