import { email } from '@souk/service-kit/schemas';
import { z } from 'zod';
import * as account from './mails/account-data.ts';
import * as order from './mails/order-data.ts';
import { backInStockData, stockAlertConfirmData } from './mails/stock-alert-mails.ts';
import { phone } from './phone.ts';

export const CHANNELS = ['email', 'sms'] as const;
export type ChannelName = (typeof CHANNELS)[number];
export const STATUSES = ['queued', 'sent', 'failed'] as const;

const mailOf = <Template extends string, Data extends z.ZodType>(template: Template, data: Data) =>
  z.strictObject({ to: email(), channel: z.literal('email'), template: z.literal(template), data });
const smsOf = <Template extends string, Data extends z.ZodType>(template: Template, data: Data) =>
  z.strictObject({ to: phone(), channel: z.literal('sms'), template: z.literal(template), data });

export const mail = z.discriminatedUnion('template', [
  mailOf('order-received', order.orderData),
  mailOf('order-confirmed', order.orderData),
  mailOf('order-dispatched', order.dispatchedData),
  mailOf('order-cancelled', order.cancelledData),
  mailOf('order-refunded', order.refundedData),
  mailOf('order-return', order.returnData),
  mailOf('order-disputed', order.disputedData),
  mailOf('order-review', order.reviewData),
  mailOf('account-exists', account.accountData),
  mailOf('welcome', account.accountData),
  mailOf('verify-email', account.linkData),
  mailOf('password-reset', account.linkData),
  mailOf('password-changed', account.accountData),
  mailOf('email-change-confirm', account.linkData),
  mailOf('email-change-notice', account.emailChangeData),
  mailOf('security-changed', account.securityData),
  mailOf('export-ready', account.linkData),
  mailOf('account-deleted', account.linkData),
  mailOf('stock-alert-confirm', stockAlertConfirmData),
  mailOf('back-in-stock', backInStockData),
]);
export const sms = z.discriminatedUnion('template', [
  smsOf('order-confirmed', order.orderData),
  smsOf('order-dispatched', order.dispatchedData),
  smsOf('order-cancelled', order.cancelledData),
  smsOf('order-refunded', order.refundedData),
]);

/** What can be sent: each channel's templates with the data they need. */
export const message = z.discriminatedUnion('channel', [mail, sms]);
export type Message = z.infer<typeof message>;
export type MessageOn<Name extends ChannelName> = Extract<Message, { channel: Name }>;

type Told<M> = M extends { template: infer Template; data: infer Data } ? { template: Template; data: Data } : never;
/** What a channel's messages say, without to whom. */
export type TemplateOn<Name extends ChannelName> = Told<MessageOn<Name>>;

export const notificationShape = z
  .object({
    id: z.uuid(),
    to: z.string(),
    channel: z.enum(CHANNELS),
    template: z.string(),
    status: z.enum(STATUSES),
    attempts: z.int(),
    messageId: z.string().nullable().describe("The mail's Message-ID, or the SMS provider's id"),
    failure: z
      .string()
      .nullable()
      .describe("Why it failed: the mail server's or the SMS provider's code, or `expired` after three days of trying"),
    createdAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notificationShape>;
