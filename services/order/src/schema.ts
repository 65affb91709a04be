import { auditLog } from '@souk/service-kit/audit-table';
import { outbox } from '@souk/service-kit/outbox-table';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { fulfilments, orderDisputes, orderRefunds, returns } from './schema-after-order.ts';
import { cartLines, carts, promotionCustomers, promotions } from './schema-carts.ts';
import { at } from './schema-columns.ts';
import { orderHistory, orderLines, orders, verifiedEmails } from './schema-orders.ts';
import { wishlistItems, wishlists } from './schema-wishlists.ts';

/** Events that were acted on, each once. */
export const inboxEvents = pgTable('inbox_events', {
  id: text('id').primaryKey(),
  receivedAt: at('received_at').notNull().defaultNow(),
});

/** Every table of the service; Drizzle Kit reads them here. */
export const schema = {
  promotions,
  promotionCustomers,
  carts,
  cartLines,
  orders,
  orderLines,
  orderHistory,
  verifiedEmails,
  wishlists,
  wishlistItems,
  fulfilments,
  returns,
  orderRefunds,
  orderDisputes,
  inboxEvents,
  outbox,
  auditLog,
};

export {
  auditLog,
  cartLines,
  carts,
  fulfilments,
  orderDisputes,
  orderHistory,
  orderLines,
  orderRefunds,
  orders,
  outbox,
  promotionCustomers,
  promotions,
  returns,
  verifiedEmails,
  wishlistItems,
  wishlists,
};
