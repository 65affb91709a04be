import path from 'node:path';
import { createServiceClient } from '@souk/contracts/client';
import type { paths as OrderPaths } from '@souk/contracts/order';
import type { paths as ProductPaths } from '@souk/contracts/product';
import type { paths as RecommendationPaths } from '@souk/contracts/recommendation';
import type { paths as SearchPaths } from '@souk/contracts/search';
import { createSigner, type PrivateKey } from '@souk/contracts/token';
import { CircuitBreaker } from '@souk/mf-kit/circuit-breaker';
import { cookieName, createSessions } from '@souk/mf-kit/session';
import pino from 'pino';
import { createContent } from './content.ts';
import { createKept } from './kept.ts';
import { openPictures } from './pictures.ts';
import { openSharedPictures } from './shared-pictures.ts';

/** When a call of search is given up; nobody waits for it so long (find-in-search.ts). */
export const SEARCH_TIMEOUT_MS = 1_000;
/** A page is shown without recommendations rather than later than this. */
const RECOMMENDATION_DEADLINE_MS = 150;

interface Settings {
  PRODUCT_URL: string;
  ORDER_URL: string;
  SEARCH_URL: string;
  RECOMMENDATION_URL: string;
  USER_URL: string;
  SERVICE_KEY: PrivateKey;
  SHOP_URL: string;
  MEDIA_DIR: string;
  LOG_LEVEL: string;
}

/** What is behind this BFF: services, the pictures on disk, and the shop's public address for canonical links. */
export function createServices(settings: Settings) {
  const {
    PRODUCT_URL,
    ORDER_URL,
    SEARCH_URL,
    RECOMMENDATION_URL,
    USER_URL,
    SHOP_URL,
    SERVICE_KEY,
    MEDIA_DIR,
    LOG_LEVEL,
  } = settings;
  const signer = createSigner({ issuer: 'catalog-mf', privateKey: SERVICE_KEY });
  const log = pino({ name: 'catalog-mf', level: LOG_LEVEL });
  return {
    product: createServiceClient<ProductPaths>({ baseUrl: PRODUCT_URL }),
    order: createServiceClient<OrderPaths>({ baseUrl: ORDER_URL }),
    search: createServiceClient<SearchPaths>({ baseUrl: SEARCH_URL, timeoutMs: SEARCH_TIMEOUT_MS }),
    searchCircuit: new CircuitBreaker({ failures: 3, restMs: 3_000 }),
    recommendation: createServiceClient<RecommendationPaths>({
      baseUrl: RECOMMENDATION_URL,
      timeoutMs: RECOMMENDATION_DEADLINE_MS,
      token: () => signer.serviceToken('recommendation'),
    }),
    recommendationCircuit: new CircuitBreaker({ failures: 3, restMs: 3_000 }),
    visitorCookie: cookieName('souk_visitor', SHOP_URL),
    kept: createKept(),
    pictures: openPictures(MEDIA_DIR),
    sharedPicture: openSharedPictures(MEDIA_DIR),
    /** Who is signed in; asked only by what the browser calls, never for a page. */
    sessions: createSessions({ part: 'catalog-mf', serviceKey: SERVICE_KEY, userUrl: USER_URL, shopUrl: SHOP_URL }),
    /** Calls product as this BFF, for a visitor who is nobody. */
    serviceToken: () => signer.serviceToken('product'),
    shopUrl: SHOP_URL,
    content: createContent(path.join(import.meta.dirname, '../content'), (file, error) =>
      log.error({ file, err: error }, 'a content file is not right: the page keeps what it had'),
    ),
    log,
  };
}
export type Services = ReturnType<typeof createServices>;
