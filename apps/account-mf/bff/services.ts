import { createServiceClient } from '@souk/contracts/client';
import type { paths as NotificationPaths } from '@souk/contracts/notification';
import type { paths as OrderPaths } from '@souk/contracts/order';
import type { paths as PaymentPaths } from '@souk/contracts/payment';
import type { paths as RecommendationPaths } from '@souk/contracts/recommendation';
import type { PrivateKey } from '@souk/contracts/token';
import { cookieName, createSessions } from '@souk/mf-kit/session';

interface Env {
  USER_URL: string;
  ORDER_URL: string;
  PAYMENT_URL: string;
  NOTIFICATION_URL: string;
  RECOMMENDATION_URL: string;
  SERVICE_KEY: PrivateKey;
  SHOP_URL: string;
}

/** A page that one of them keeps waiting is shown without its part, well before the shell gives the page up. */
const PART_TIMEOUT_MS = 1_500;
/** Stripe is asked in turn, and somebody pressed a button. */
const PATIENT_TIMEOUT_MS = 10_000;

/** What is behind this BFF: the user service, and of three others what they keep about a person. */
export function createServices(env: Env) {
  const { USER_URL, SERVICE_KEY, SHOP_URL } = env;
  const sessions = createSessions({
    part: 'account-mf',
    serviceKey: SERVICE_KEY,
    userUrl: USER_URL,
    shopUrl: SHOP_URL,
  });
  const part = { timeoutMs: PART_TIMEOUT_MS };
  return {
    sessions,
    user: sessions.user,
    /** Where the shop sends to. */
    order: createServiceClient<OrderPaths>({ baseUrl: env.ORDER_URL, ...part }),
    /** Saved cards; it asks Stripe in turn. */
    payment: createServiceClient<PaymentPaths>({ baseUrl: env.PAYMENT_URL, ...part }),
    patientPayment: createServiceClient<PaymentPaths>({ baseUrl: env.PAYMENT_URL, timeoutMs: PATIENT_TIMEOUT_MS }),
    /** What somebody wants to be told. */
    notification: createServiceClient<NotificationPaths>({ baseUrl: env.NOTIFICATION_URL, ...part }),
    /** Whether what they look at may be used. */
    recommendation: createServiceClient<RecommendationPaths>({ baseUrl: env.RECOMMENDATION_URL, ...part }),
    /** Says that somebody signed in here before, so that strangers cannot lock them out. */
    deviceCookie: cookieName('souk_device', SHOP_URL),
    shopUrl: SHOP_URL,
  };
}
export type Services = ReturnType<typeof createServices>;
