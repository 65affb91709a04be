import { email } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { accountExistsData } from './mails/account-exists.ts';
import { orderConfirmedData } from './mails/order-confirmed-data.ts';
import { welcomeData } from './mails/welcome.ts';

export const CHANNELS = ['email'] as const;
export const STATUSES = ['queued', 'sent', 'failed'] as const;

const messageOf = <Template extends string, Data extends z.ZodType>(template: Template, data: Data) =>
  z.strictObject({ to: email(), channel: z.enum(CHANNELS), template: z.literal(template), data });

/** What can be sent: each template with the data it needs. */
export const message = z.discriminatedUnion('template', [
  messageOf('order-confirmed', orderConfirmedData),
  messageOf('account-exists', accountExistsData),
  messageOf('welcome', welcomeData),
]);
export type Message = z.infer<typeof message>;

export const notificationShape = z
  .object({
    id: z.uuid(),
    to: z.string(),
    channel: z.enum(CHANNELS),
    template: z.string(),
    status: z.enum(STATUSES),
    attempts: z.int(),
    messageId: z.string().nullable(),
    failure: z
      .string()
      .nullable()
      .describe('Why it failed: an SMTP reply code, or `expired` after three days of trying'),
    createdAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notificationShape>;
