import type Stripe from 'stripe';
import { z } from 'zod';
import { email, flag, id, integer, metadata, shipping, text, webUrl } from '../params.ts';

/** The languages that Stripe Checkout speaks. */
const LOCALES = [
  ...[
    'auto',
    'bg',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'en-GB',
    'es',
    'es-419',
    'et',
    'fi',
    'fil',
    'fr',
    'fr-CA',
    'hr',
    'hu',
    'id',
  ],
  ...[
    'it',
    'ja',
    'ko',
    'lt',
    'lv',
    'ms',
    'mt',
    'nb',
    'nl',
    'pl',
    'pt',
    'pt-BR',
    'ro',
    'ru',
    'sk',
    'sl',
    'sv',
    'th',
    'tr',
    'vi',
  ],
  ...['zh', 'zh-HK', 'zh-TW'],
] as const satisfies Stripe.Checkout.SessionCreateParams.Locale[];
const currency = z.string().length(3);
const amountOfZero = integer.refine((value) => value >= 0, { error: 'parameter_invalid_integer' });
const taxBehavior = z.enum(['exclusive', 'inclusive', 'unspecified']);

const priceData = z.strictObject({
  currency,
  product_data: z.strictObject({
    name: text(5000).min(1),
    description: text(40_000).min(1).optional(),
    images: z.array(webUrl).max(8).optional(),
    metadata: metadata.optional(),
    tax_code: text().optional(),
    unit_label: text(12).optional(),
  }),
  tax_behavior: taxBehavior.optional(),
  unit_amount: amountOfZero.optional(),
  unit_amount_decimal: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,12})?$/)
    .optional(),
});

const estimate = z.strictObject({
  unit: z.enum(['business_day', 'day', 'hour', 'month', 'week']),
  value: integer.refine((value) => value >= 1, { error: 'parameter_invalid_integer' }),
});
const shippingRateData = z.strictObject({
  display_name: text(100).min(1),
  type: z.literal('fixed_amount').default('fixed_amount'),
  fixed_amount: z.strictObject({ amount: amountOfZero, currency }),
  delivery_estimate: z.strictObject({ minimum: estimate.optional(), maximum: estimate.optional() }).optional(),
  metadata: metadata.optional(),
  tax_behavior: taxBehavior.optional(),
  tax_code: text().optional(),
});

/** The parameters of a hosted, one-time payment by card. What the sandbox cannot do is refused by name, never ignored. */
export const createSessionParams = z.strictObject({
  mode: z.enum(['payment']),
  ui_mode: z.enum(['hosted_page']).optional(),
  success_url: z
    .string()
    .max(5000)
    .refine((value) => URL.canParse(value) && /^https?:/.test(value), { error: 'url_invalid' }),
  cancel_url: webUrl.optional(),
  line_items: z
    .array(
      z.strictObject({
        price_data: priceData,
        quantity: integer.refine((value) => value >= 1, { error: 'parameter_invalid_integer' }),
        metadata: metadata.optional(),
      }),
    )
    .min(1)
    .max(100),
  shipping_options: z
    .array(z.strictObject({ shipping_rate_data: shippingRateData }))
    .max(5)
    .optional(),
  payment_intent_data: z
    .strictObject({
      capture_method: z.enum(['automatic', 'automatic_async', 'manual']).optional(),
      description: text(1000).optional(),
      metadata: metadata.optional(),
      receipt_email: email.optional(),
      setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
      shipping: shipping.optional(),
      statement_descriptor: text(22).optional(),
      statement_descriptor_suffix: text(22).optional(),
      transfer_group: text().optional(),
    })
    .optional(),
  allowed_payment_method_types: z
    .array(z.enum(['card']))
    .min(1)
    .optional(),
  client_reference_id: text(200).optional(),
  currency: currency.optional(),
  customer: id.optional(),
  customer_creation: z.enum(['always', 'if_required']).optional(),
  customer_email: email.optional(),
  expires_at: integer.optional(),
  locale: z.enum(LOCALES).optional(),
  metadata: metadata.optional(),
  saved_payment_method_options: z
    .strictObject({
      allow_redisplay_filters: z
        .array(z.enum(['always', 'limited', 'unspecified']))
        .min(1)
        .optional(),
      payment_method_remove: z.enum(['disabled']).optional(),
      payment_method_save: z.enum(['disabled', 'enabled']).optional(),
    })
    .optional(),
  submit_type: z.enum(['auto', 'book', 'donate', 'pay']).optional(),
  billing_address_collection: z.enum(['auto']).optional(),
  allow_promotion_codes: flag.refine((on) => !on, { error: 'the sandbox has no promotion codes' }).optional(),
  automatic_tax: z
    .strictObject({ enabled: flag.refine((on) => !on, { error: 'the sandbox computes no tax' }) })
    .optional(),
});
export type CreateSessionParams = z.infer<typeof createSessionParams>;
