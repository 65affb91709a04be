import type { Service } from './operations.ts';
import type { World } from './world.ts';
import { openNotifications } from './worlds/notification.ts';
import { openOrder } from './worlds/order.ts';
import { openPayments } from './worlds/payment.ts';
import { openProduct } from './worlds/product.ts';
import { openRecommendations } from './worlds/recommendation.ts';
import { openSearch } from './worlds/search.ts';
import { openUsers } from './worlds/user.ts';

export const worlds: Record<Service, () => Promise<World>> = {
  user: openUsers,
  product: openProduct,
  order: openOrder,
  payment: openPayments,
  notification: openNotifications,
  search: openSearch,
  recommendation: openRecommendations,
};
