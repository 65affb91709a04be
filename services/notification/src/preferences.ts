import { z } from 'zod';
import { CHANNELS } from './notification.ts';
import { phone } from './phone.ts';

const perChannel = z.strictObject({ email: z.boolean(), sms: z.boolean() });
const wishes = {
  orderUpdates: perChannel.describe(
    'News of orders. A confirmation, a cancellation and a refund are always mailed: the law wants them in writing.',
  ),
  phone: phone().nullable(),
  marketing: perChannel,
};

/** What somebody wants to be told, and how. */
export const preferences = z
  .strictObject(wishes)
  .refine(({ orderUpdates, marketing, phone }) => phone !== null || !(orderUpdates.sms || marketing.sms), {
    path: ['phone'],
    error: 'is needed for text messages',
  });
export type Preferences = z.infer<typeof preferences>;

export const preferencesShape = z
  .object({
    ...wishes,
    phone: z.string().nullable(),
    channels: z.array(z.enum(CHANNELS)).describe('What this shop can send by'),
  })
  .meta({ id: 'Preferences' });

/** Of somebody who has said nothing: mail about their orders, and nothing they have not asked for. */
export const DEFAULTS: Preferences = {
  orderUpdates: { email: true, sms: false },
  phone: null,
  marketing: { email: false, sms: false },
};
