import { durableEnv, readEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';

export const env = readEnv({
  ...serviceEnv,
  ...durableEnv,
  PRODUCT_URL: z.url(),
  PAYMENT_URL: z.url(),
  NOTIFICATION_URL: z.url(),
  RECOMMENDATION_URL: z.url(),
  /** Public origin of the shop, for links and pictures. */
  SHOP_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  /** How long an order waits for its payment before everything is undone. */
  PAYMENT_DEADLINE_SECONDS: z.coerce.number().int().min(1).max(86_400).default(1800),
});
