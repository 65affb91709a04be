import {
  orderCancelled,
  orderConfirmed,
  orderDispatched,
  orderDisputed,
  orderRefunded,
  orderReturn,
  orderReviewNeeded,
} from '@souk/contracts/events';
import { z } from 'zod';

const { email: _email, owner: _owner, ...fields } = orderConfirmed.shape.data.shape;
// written once in the OpenAPI document, not in every template and event
z.globalRegistry.add(fields.total, { id: 'Money' });
z.globalRegistry.add(fields.lines.element, { id: 'OrderLine' });
z.globalRegistry.add(fields.shippingAddress, { id: 'Address' });

const order = {
  ...fields,
  orderUrl: z.url({ protocol: /^https?$/ }).max(2000),
  lines: fields.lines.min(1).max(1000),
};

/** What an event of an order says, without who it goes to; each kind adds its own. */
export const orderData = z.strictObject(order).meta({ id: 'OrderData' });
export const dispatchedData = z
  .strictObject({
    ...order,
    ...orderDispatched.shape.data.pick({
      fulfilmentId: true,
      carrier: true,
      trackingNumber: true,
      trackingUrl: true,
      dispatched: true,
    }).shape,
  })
  .meta({ id: 'DispatchedData' });
export const cancelledData = z
  .strictObject({
    ...order,
    ...orderCancelled.shape.data.pick({ reason: true, paid: true }).shape,
  })
  .meta({ id: 'CancelledData' });
export const refundedData = z
  .strictObject({
    ...order,
    ...orderRefunded.shape.data.pick({ refundId: true, status: true, amount: true, refunded: true }).shape,
  })
  .meta({ id: 'RefundedData' });
export const returnData = z
  .strictObject({
    ...order,
    ...orderReturn.shape.data.pick({ returnId: true, status: true, returned: true, amount: true, note: true }).shape,
  })
  .meta({ id: 'ReturnData' });
export const disputedData = z
  .strictObject({
    ...order,
    ...orderDisputed.shape.data.pick({ disputeId: true, status: true, amount: true }).shape,
  })
  .meta({ id: 'DisputedData' });

export const reviewData = z
  .strictObject({ ...order, ...orderReviewNeeded.shape.data.pick({ reason: true }).shape })
  .meta({ id: 'ReviewData' });

export type OrderData = z.infer<typeof orderData>;
export type OrderLine = OrderData['lines'][number];
export type DispatchedData = z.infer<typeof dispatchedData>;
export type CancelledData = z.infer<typeof cancelledData>;
export type RefundedData = z.infer<typeof refundedData>;
export type ReturnData = z.infer<typeof returnData>;
export type DisputedData = z.infer<typeof disputedData>;
export type ReviewData = z.infer<typeof reviewData>;
