import { z } from 'zod';
import { amount, clearable, email, flag, id, metadata, shipping, text, webUrl } from '../params.ts';

const details = {
  customer: id.optional(),
  description: clearable(1000).optional(),
  metadata: metadata.optional(),
  payment_method: id.optional(),
  allowed_payment_method_types: z
    .array(z.enum(['card']))
    .min(1)
    .optional(),
  receipt_email: email.optional(),
  shipping: shipping.optional(),
  statement_descriptor: text(22).optional(),
  statement_descriptor_suffix: text(22).optional(),
  transfer_group: text().optional(),
};
const captureMethod = z.enum(['automatic', 'automatic_async', 'manual']).optional();
export const createParams = z.strictObject({
  ...details,
  amount: amount,
  currency: z.string().length(3),
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(['always', 'never']).optional() })
    .optional(),
  capture_method: captureMethod,
  confirm: flag.optional(),
  return_url: webUrl.optional(),
});
export const updateParams = z.strictObject({
  ...details,
  amount: amount.optional(),
  currency: z.string().length(3).optional(),
});
export const confirmParams = z.strictObject({
  capture_method: captureMethod,
  payment_method: id.optional(),
  receipt_email: email.optional(),
  return_url: webUrl.optional(),
  shipping: shipping.optional(),
});
export const captureParams = z.strictObject({
  amount_to_capture: amount.optional(),
  final_capture: flag.refine((final) => final, { error: 'the sandbox captures once' }).optional(),
  metadata: metadata.optional(),
  statement_descriptor: text(22).optional(),
  statement_descriptor_suffix: text(22).optional(),
});
export const cancelParams = z.strictObject({
  cancellation_reason: z.enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer']).optional(),
});
