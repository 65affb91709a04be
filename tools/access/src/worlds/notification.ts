import { EVENT_CONTENT_TYPE } from '@souk/contracts/events';
import { orderFact } from '@souk/notification/test-orders';
import { startWorld } from '@souk/notification/testing';
import type { World } from '../world.ts';

const ADA = '0a0a0a0a-0000-4000-8000-00000000000a';
const EVE = '0e0e0e0e-0000-4000-8000-00000000000e';
const PHONE = '+15550123';

/** The notification service without a mail server: what it takes waits. */
export async function openNotifications(): Promise<World> {
  const world = await startWorld({ smtpUrl: 'smtp://127.0.0.1:1' });
  const preferences = {
    orderUpdates: { email: true, sms: false },
    marketing: { email: false, sms: false },
    phone: PHONE,
  };
  return {
    app: world.app,
    keys: world.keys,
    owner: ADA,
    other: EVE,
    close: world.stop,
    calls: {
      sendNotification: () => ({
        body: {
          to: 'ada@souk.test',
          channel: 'email',
          template: 'welcome',
          data: { name: 'Ada', shopUrl: 'https://souk.test' },
        },
      }),
      listNotifications: () => ({ query: '?to=ada@souk.test' }),
      receiveEvent: () => ({ body: orderFact('confirmed', { email: 'ada@souk.test' }), type: EVENT_CONTENT_TYPE }),
      askStockAlert: () => ({ body: { variantId: crypto.randomUUID(), email: 'ada@souk.test', locale: 'en' } }),
      confirmStockAlert: () => ({ body: { token: 'x'.repeat(43) } }),
      stopStockAlerts: () => ({ body: { token: 'x'.repeat(43) } }),
      exportPerson: () => ({ params: { subject: `user:${ADA}` } }),
      erasePerson: () => ({ params: { subject: `user:${EVE}` } }),
      readPreferences: async () => {
        await world.request('PUT', '/preferences', { who: `user:${ADA}`, body: preferences });
        return { hidden: PHONE };
      },
      savePreferences: () => ({ body: { ...preferences, phone: null } }),
    },
  };
}
