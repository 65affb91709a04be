import { readEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';
import { stripeSettings } from './stripe-settings.ts';

const parsed = readEnv({
  ...serviceEnv,
  ORDER_URL: z.url(),
  STRIPE_SECRET_KEY: z.string().regex(/^[sr]k_(test|live)_\w{8,}$/, 'must be a secret or restricted key of Stripe'),
  STRIPE_WEBHOOK_SECRETS: z
    .string({ error: 'is missing: without it anybody could say that an order is paid' })
    .transform((list) => list.split(',').map((secret) => secret.trim()))
    .pipe(z.array(z.string().min(20, 'holds a secret that is empty or too short')).min(1)),
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** What support may give back of one order, all together, in cents; in other currencies it is about as much (support-limit.ts). An admin gives any amount. */
  SUPPORT_REFUND_LIMIT: z.coerce.number().int().min(0).max(99_999_999).default(20_000),
  /** How often what webhooks never told is looked for. */
  RECONCILE_EVERY_SECONDS: z.coerce.number().int().min(5).max(3600).default(60),
});

const settings = stripeSettings(parsed);
if (!settings.ok) {
  process.stderr.write(`The environment is not usable:\n  ${settings.error}\n`);
  process.exit(1);
}

export const env = { ...parsed, stripe: settings.value };
