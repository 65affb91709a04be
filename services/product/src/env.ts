import { trustedProxiesEnv } from '@souk/contracts/visitor';
import { readEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';

export const env = readEnv({
  ...serviceEnv,
  SEARCH_URL: z.url(),
  RECOMMENDATION_URL: z.url(),
  /** Knows who has bought what. */
  ORDER_URL: z.url(),
  NOTIFICATION_URL: z.url(),
  /** `after`: reviews are shown at once, and looked at later. */
  REVIEW_MODERATION: z.enum(['before', 'after']).default('before'),
  TRUSTED_PROXIES: trustedProxiesEnv,
});
