import { checkoutSessions } from './resources/checkout-sessions.ts';
import { customers } from './resources/customers.ts';
import { disputes } from './resources/disputes.ts';
import { events } from './resources/events.ts';
import { paymentIntents } from './resources/payment-intents.ts';
import { paymentMethods } from './resources/payment-methods.ts';
import { readOnly } from './resources/read-only.ts';
import { refunds } from './resources/refunds.ts';
import { webhookEndpoints } from './resources/webhook-endpoints.ts';
import type { Route } from './route.ts';

/** Everything the sandbox answers under /v1. */
export const routes: readonly Route[] = [
  ...checkoutSessions,
  ...customers,
  ...disputes,
  ...events,
  ...paymentIntents,
  ...paymentMethods,
  ...readOnly,
  ...refunds,
  ...webhookEndpoints,
];
