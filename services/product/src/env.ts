import { currencySchema } from '@souk/contracts/money';
import { readEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';

export const env = readEnv({
  ...serviceEnv,
  SEARCH_URL: z.url(),
  /** The one currency of all prices: carts and totals never mix. */
  SHOP_CURRENCY: currencySchema.default('USD'),
});
