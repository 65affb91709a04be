import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderFact } from './test-orders.ts';
import { startInbox } from './test-servers.ts';
import { startWorld, until, type World } from './testing.ts';

let inbox: Awaited<ReturnType<typeof startInbox>>;
let world: World;
beforeAll(async () => {
  inbox = await startInbox();
  world = await startWorld({ smtpUrl: inbox.smtpUrl });
});
afterAll(async () => {
  await world.stop();
  await inbox.stop();
});

const ADA = 'user:01936d6e-0000-7000-8000-00000000ada0';
const EMAIL = 'ada@souk.test';
const privacy = async (
  method: 'GET' | 'DELETE',
  email?: string,
  who: 'service:user' | 'service:order' = 'service:user',
) =>
  world.app.inject({
    method,
    url: `/privacy/${encodeURIComponent(ADA)}`,
    headers: {
      authorization: await world.keys.bearer('notification', who),
      ...(email ? { 'x-subject-email': email } : {}),
    },
  });

test('messages and preferences of a person are read, and erased but for the fact that they were sent', async () => {
  const wanted = {
    orderUpdates: { email: false, sms: false },
    phone: '+15551234567',
    marketing: { email: false, sms: false },
  };
  await world.request('PUT', '/preferences', { who: ADA, body: wanted });
  const event = orderFact('confirmed', { email: EMAIL });
  const tell = () => world.post('/events', event, { who: 'service:order', type: 'application/cloudevents+json' });
  await tell();
  await until(async () => (await world.listed(EMAIL))[0]?.status === 'sent');

  expect((await privacy('GET')).json()).toMatchObject({ preferences: wanted, messages: [] }); // an unverified address is nobody's
  expect((await privacy('GET', EMAIL)).json().messages).toMatchObject([{ to: EMAIL, template: 'order-confirmed' }]);
  expect((await privacy('DELETE', EMAIL)).json()).toEqual({
    erased: { messages: 1, preferences: 1, stockAlerts: 0 },
    kept: [],
  });
  expect((await privacy('GET', EMAIL)).json()).toMatchObject({ preferences: { phone: null }, messages: [] });
  const stored = await world.database.sql`select notifications::text as row from notifications`;
  expect(JSON.stringify(stored)).not.toMatch(/ada@|Ada|Analytical/);
  expect((await tell()).statusCode).toBe(202);
  expect(await world.listed(EMAIL)).toEqual([]); // told again, it is not sent again
});

test('only the user service may ask', async () => {
  expect((await privacy('GET', EMAIL, 'service:order')).statusCode).toBe(403);
  expect((await privacy('DELETE', EMAIL, 'service:order')).statusCode).toBe(403);
});
