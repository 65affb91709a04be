import { currencySchema } from '@souk/contracts/money';
import { readEnv, serviceEnv } from '@souk/service-kit/env';

export const env = readEnv({
  ...serviceEnv,
  /** The one currency of all prices: carts and totals never mix. */
  SHOP_CURRENCY: currencySchema.default('USD'),
});
