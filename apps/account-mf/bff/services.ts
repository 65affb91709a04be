import type { PrivateKey } from '@souk/contracts/token';
import { cookieName, createSessions } from '@souk/mf-kit/session';

interface Env {
  USER_URL: string;
  SERVICE_KEY: PrivateKey;
  SHOP_URL: string;
}

/** What is behind this BFF: the user service. */
export function createServices({ USER_URL, SERVICE_KEY, SHOP_URL }: Env) {
  const sessions = createSessions({
    part: 'account-mf',
    serviceKey: SERVICE_KEY,
    userUrl: USER_URL,
    shopUrl: SHOP_URL,
  });
  return {
    sessions,
    user: sessions.user,
    /** Says that somebody signed in here before, so that strangers cannot lock them out. */
    deviceCookie: cookieName('souk_device', SHOP_URL),
    shopUrl: SHOP_URL,
  };
}
export type Services = ReturnType<typeof createServices>;
