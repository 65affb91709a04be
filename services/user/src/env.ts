import { readEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';

export const env = readEnv({
  ...serviceEnv,
  NOTIFICATION_URL: z.url(),
  SHOP_URL: z.url(),
  /** Services that accept users' tokens, by comma: all of them. */
  TOKEN_AUDIENCE: z
    .string()
    .default('user,product,order,payment,notification,search,recommendation,release')
    .transform((names) => names.split(',')),
  /** Accounts made at the first start, so that somebody can administer the shop. */
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(12).optional(),
  SHOPPER_EMAIL: z.email().optional(),
  SHOPPER_PASSWORD: z.string().min(12).optional(),
});
