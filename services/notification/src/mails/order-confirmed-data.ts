import { orderConfirmed } from '@souk/contracts/events';
import { z } from 'zod';

const fields = orderConfirmed.shape.data.omit({ email: true, owner: true }).shape;

/** What `order.confirmed.v1` says, without who it goes to. */
export const orderConfirmedData = z.strictObject({
  ...fields,
  orderUrl: z.url({ protocol: /^https?$/ }).max(2000),
  lines: fields.lines.min(1).max(1000),
});
export type OrderConfirmedData = z.infer<typeof orderConfirmedData>;
