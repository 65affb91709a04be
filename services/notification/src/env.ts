import { DEFAULT_LOCALE, localeSchema } from '@souk/contracts/locale';
import { trustedProxiesEnv } from '@souk/contracts/visitor';
import { readEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';
import { addressOf } from './email-channel.ts';

const parsed = readEnv({
  ...serviceEnv,
  /** What is in stock, and who is whom. */
  PRODUCT_URL: z.url(),
  USER_URL: z.url(),
  SHOP_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  TRUSTED_PROXIES: trustedProxiesEnv,
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  /** `Souk <orders@souk.example>`, or only the address. */
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an address, or Name <address>'),
  /** Who hears of disputes; else whoever reads MAIL_FROM. */
  OPERATOR_EMAIL: z.email().optional(),
  /** The language they read. */
  OPERATOR_LOCALE: localeSchema.default(DEFAULT_LOCALE),
  /** Twilio, or what speaks its language. Without an account the shop has no text messages. */
  SMS_URL: z.url({ protocol: /^https?$/ }).default('https://api.twilio.com'),
  SMS_ACCOUNT_SID: z.string().regex(/^\w+$/).optional(),
  SMS_AUTH_TOKEN: z.string().min(1).optional(),
  SMS_FROM: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'must be an international number')
    .optional(),
});

const { SMS_URL: url, SMS_ACCOUNT_SID: accountSid, SMS_AUTH_TOKEN: authToken, SMS_FROM: from } = parsed;
const given = [accountSid, authToken, from].filter(Boolean).length;
if (given === 1 || given === 2) {
  process.stderr.write(
    'The environment is not usable:\n  set SMS_ACCOUNT_SID, SMS_AUTH_TOKEN and SMS_FROM together, or none\n',
  );
  process.exit(1);
}

export const env = {
  ...parsed,
  operator: { email: parsed.OPERATOR_EMAIL ?? addressOf(parsed.MAIL_FROM), locale: parsed.OPERATOR_LOCALE },
  sms: accountSid && authToken && from ? { url, accountSid, authToken, from } : null,
};
