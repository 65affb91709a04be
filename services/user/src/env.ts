import { trustedProxiesEnv } from '@souk/contracts/visitor';
import { readEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';
import { emailAddress } from './email-address.ts';

export const env = readEnv({
  ...serviceEnv,
  NOTIFICATION_URL: z.url(),
  ORDER_URL: z.url(),
  PAYMENT_URL: z.url(),
  PRODUCT_URL: z.url(),
  RECOMMENDATION_URL: z.url(),
  SHOP_URL: z.url(),
  /** Services that accept users' tokens, by comma: all of them. */
  TOKEN_AUDIENCE: z
    .string()
    .default('user,product,order,payment,notification,search,recommendation,release')
    .transform((names) => names.split(',')),
  /** 32 random bytes or more, base64url: TOTP secrets and mailed links hang on it. */
  DATA_KEY: z
    .string()
    .regex(/^[\w-]{43,}$/, 'is not 32 bytes in base64url')
    .transform((text) => Buffer.from(text, 'base64url')),
  /** A service that answers Have I Been Pwned's `/range/{prefix}`; without it the local list of common passwords decides. */
  BREACHED_PASSWORDS_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Proxies in front of us whose X-Forwarded-For is believed. BFFs are known by their tokens. */
  TRUSTED_PROXIES: trustedProxiesEnv,
  /** Accounts made at the first start, so that somebody can administer the shop. */
  ADMIN_EMAIL: emailAddress().optional(),
  ADMIN_PASSWORD: z.string().min(12).optional(),
  SHOPPER_EMAIL: emailAddress().optional(),
  SHOPPER_PASSWORD: z.string().min(12).optional(),
});
