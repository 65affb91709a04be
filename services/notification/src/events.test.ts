import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Kind, more, orderFact } from './test-orders.ts';
import { startInbox, startSmsRecorder } from './test-servers.ts';
import { OPERATOR, startWorld, until, type Who, type World } from './testing.ts';

let inbox: Awaited<ReturnType<typeof startInbox>>;
let recorder: Awaited<ReturnType<typeof startSmsRecorder>>;
let world: World;
beforeAll(async () => {
  inbox = await startInbox();
  recorder = await startSmsRecorder();
  world = await startWorld({ smtpUrl: inbox.smtpUrl, sms: recorder.settings });
});
afterAll(async () => {
  await world.stop();
  await recorder.stop();
  await inbox.stop();
});

const tell = (event: unknown, who: Who = 'service:order') =>
  world.post('/events', event, { who, type: 'application/cloudevents+json' });
const kinds = Object.keys(more) as Kind[];
const settled = (to: string, count: number) =>
  until(async () => {
    const rows: { status: string }[] = await world.listed(to);
    return rows.length === count && rows.every(({ status }) => status === 'sent');
  });
const wish = (who: Who, body: unknown) => world.request('PUT', '/preferences', { who, body });
const preferences = (change: object = {}) => ({
  orderUpdates: { email: true, sms: false },
  phone: null,
  marketing: { email: false, sms: false },
  ...change,
});

test.each<[Kind, subject: string, ...content: string[]]>([
  ['received', 'We have your Souk order SK-10427', 'We have your order', '$103.20'],
  ['confirmed', 'Your Souk order SK-10427 is confirmed', '12 Analytical Row', '$103.20'],
  ['dispatched', 'Your Souk order SK-10427 is on its way', 'DHL', '00340434161094015902', 'part of your order'],
  ['cancelled', 'Your Souk order SK-10427 is cancelled', 'sold out', '$103.20 goes back'],
  ['refunded', 'Your refund of $45.00 for Souk order SK-10427', 'Refunded so far', '$103.20'],
  ['return-changed', 'Your return for Souk order SK-10427 is approved', 'Keep the box.', '$45.00'],
])('order.%s.v1 told three times is one mail to the shopper', async (kind, subject, ...content) => {
  const email = `${kind}@souk.test`;
  const event = orderFact(kind, { email });
  const answers = await Promise.all([tell(event), tell(event), tell(event)]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202]);
  await settled(email, 1);
  expect((await tell({ ...event, data: { ...event.data, number: 'SK-2' } })).statusCode).toBe(202);
  const mails = await inbox.mailsTo(email);
  expect(mails.map((mail) => mail.subject)).toEqual([subject]);
  const link = kind === 'dispatched' ? 'https://dhl.test/track?id=' : event.data.orderUrl;
  for (const form of [mails[0]?.html, mails[0]?.text])
    for (const part of [...content, link, 'Ada Lovelace']) expect(form).toContain(part);
  expect(await world.listed(email)).toHaveLength(1);
});

test.each<[Kind, subject: string, ...content: string[]]>([
  ['received', 'Ihre Souk-Bestellung SK-10427 ist eingegangen', 'Vielen Dank', '103,20 €'],
  ['confirmed', 'Ihre Souk-Bestellung SK-10427 ist bestätigt', 'Zwischensumme', '103,20 €'],
  ['dispatched', 'Ihre Souk-Bestellung SK-10427 ist unterwegs', 'Sendungsnummer', 'einen Teil Ihrer Bestellung'],
  ['cancelled', 'Ihre Souk-Bestellung SK-10427 ist storniert', 'ausverkauft', '103,20 €'],
  ['refunded', 'Ihre Erstattung von 45,00 € für die Souk-Bestellung SK-10427', 'Bisher erstattet'],
  ['return-changed', 'Ihre Rücksendung zur Souk-Bestellung SK-10427 ist angenommen', 'Keep the box.', '45,00 €'],
])('order.%s.v1 of a German order is a German mail', async (kind, subject, ...content) => {
  const email = `${kind}-de@souk.test`;
  const fact = orderFact(kind, { email, change: { locale: 'de' } });
  await tell(JSON.parse(JSON.stringify(fact).replaceAll('"USD"', '"EUR"')));
  await settled(email, 1);
  const [mail] = await inbox.mailsTo(email);
  const plain = (text = '') => text.replaceAll('\u00a0', ' ');
  expect(plain(mail?.subject)).toBe(subject);
  for (const form of [mail?.html, mail?.text])
    for (const part of [...content, 'Guten Tag Ada Lovelace'])
      expect(plain(form).toLowerCase()).toContain(part.toLowerCase());
});

test('a fact of a time without languages is told in English; one in a language that the shop does not speak is refused', async () => {
  const { locale: _locale, ...data } = orderFact('confirmed', { email: 'old@souk.test' }).data;
  const old = { ...orderFact('confirmed', { email: 'old@souk.test' }), data };
  expect((await tell(old)).statusCode).toBe(202);
  await settled('old@souk.test', 1);
  expect((await inbox.mailsTo('old@souk.test'))[0]?.subject).toBe('Your Souk order SK-10427 is confirmed');
  expect((await tell(orderFact('confirmed', { email: 'old@souk.test', change: { locale: 'fr' } }))).statusCode).toBe(
    422,
  );
});

test('a dispute is for the operator, not for the shopper', async () => {
  const email = 'disputed@souk.test';
  await tell(orderFact('disputed', { email, change: { locale: 'de' } })); // the operator reads English
  await settled(OPERATOR, 1);
  const [mail] = await inbox.mailsTo(OPERATOR);
  expect(mail?.subject).toBe('Payment disputed: order SK-10427');
  expect(mail?.text).toContain('Disputed amount: $103.20');
  expect(await inbox.mailsTo(email)).toEqual([]);
});

test('an order that needs a person is for the operator, not for the shopper', async () => {
  const email = 'review@souk.test';
  await tell(orderFact('review-needed', { email }));
  const mail = await until(async () =>
    (await inbox.mailsTo(OPERATOR)).find(({ subject }) => subject === 'Order SK-10427 needs a person'),
  );
  expect(mail.text).toContain('What the card holds is not what the order costs');
  expect(await inbox.mailsTo(email)).toEqual([]);
});

test('an unpaid order that was placed again or let go is no mail, one that was paid is', async () => {
  const email = 'silent@souk.test';
  for (const reason of ['placed-again', 'payment-deadline', 'payment-expired'])
    await tell(orderFact('cancelled', { email, change: { reason, paid: false } }));
  expect(await world.listed(email)).toEqual([]);
  await tell(orderFact('cancelled', { email, change: { reason: 'payment-deadline', paid: true } }));
  await tell(orderFact('cancelled', { email, change: { reason: 'shopper', paid: false } }));
  await settled(email, 2);
});

test('what is not a fact of an order is refused', async () => {
  const event = orderFact('confirmed', { email: 'refused@souk.test' });
  expect((await tell(event, 'service:payment')).statusCode).toBe(403);
  expect((await tell(event, 'admin')).statusCode).toBe(403);
  expect((await tell({ ...event, type: 'order.lost.v1' })).statusCode).toBe(422);
  expect((await tell({ ...event, type: 'order.dispatched.v1' })).statusCode).toBe(422);
  expect((await tell({ ...event, data: { ...event.data, email: 'nobody' } })).statusCode).toBe(422);
  expect((await tell({ ...event, data: { ...event.data, orderUrl: 'javascript:alert(1)' } })).statusCode).toBe(422);
  expect((await tell('{"id":')).statusCode).toBe(400);
  expect(await world.listed('refused@souk.test')).toEqual([]);
});

test('whoever wants no updates by mail still gets what the law wants in writing', async () => {
  const email = 'quiet@souk.test';
  await wish('user:quiet', preferences({ orderUpdates: { email: false, sms: false } }));
  for (const kind of kinds) await tell(orderFact(kind, { email, owner: 'user:quiet' }));
  await settled(email, 3);
  const templates = (await world.listed(email)).map(({ template }: { template: string }) => template);
  expect(templates.sort()).toEqual(['order-cancelled', 'order-confirmed', 'order-refunded']);
  await wish('user:quiet', preferences());
  await tell(orderFact('received', { email, owner: 'user:quiet' }));
  await settled(email, 4);
});

test('texts go to those who asked for them, once each, until they ask no more', async () => {
  const phone = '+15551230001';
  const facts = kinds.map((kind) => orderFact(kind, { email: 'texts@souk.test', owner: 'guest:texts' }));
  const tellAll = async () => {
    for (const fact of facts) await tell(fact);
  };
  const before = orderFact('confirmed', { email: 'texts@souk.test', owner: 'guest:texts' });
  await tell(before);
  await wish('guest:texts', preferences({ orderUpdates: { email: true, sms: true }, phone: '+1 (555) 123-0001' }));
  await tellAll();
  await tellAll();
  await settled(phone, 4);
  const texts = (await recorder.textsTo(phone)).map(({ body }) => body);
  expect(texts.find((text) => text.includes('confirmed'))).toMatch(
    /^Souk: order SK-10427 is confirmed, \$103\.20\. https:\/\/souk\.test\/orders\/\S+ Reply STOP to opt out\.$/,
  );
  for (const part of ['on its way with DHL. https://dhl.test', 'Your payment goes back', 'refunded $45.00'])
    expect(texts.filter((text) => text.includes(part))).toHaveLength(1);
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(160);

  await wish('guest:texts', preferences({ phone }));
  await tell(orderFact('confirmed', { email: 'texts@souk.test', owner: 'guest:texts' }));
  expect(await world.listed(phone)).toHaveLength(4);
});

test('a service texts nobody who has not asked for it', async () => {
  const phone = '+15551230002';
  const { email: _email, owner: _owner, ...data } = orderFact('confirmed', { email: 'a@souk.test' }).data;
  const send = () =>
    world.post(
      '/notifications/send',
      { to: phone, channel: 'sms', template: 'order-confirmed', data },
      { who: 'service:order', key: 'text' },
    );
  expect((await send()).statusCode).toBe(409);
  await wish('user:asked', preferences({ orderUpdates: { email: true, sms: true }, phone }));
  expect((await send()).statusCode).toBe(202);
  expect((await send()).statusCode).toBe(202);
  await settled(phone, 1);
  expect(await recorder.textsTo(phone)).toHaveLength(1);
});

test('preferences are kept for users and guests, each their own, and have defaults', async () => {
  const read = async (who: Who) => (await world.request('GET', '/preferences', { who })).json();
  const fresh = { ...preferences(), channels: ['email', 'sms'] };
  expect(await read('user:new')).toEqual(fresh);
  const wanted = preferences({ phone: '+4915112345678', marketing: { email: true, sms: true } });
  const saved = await wish('user:new', wanted);
  expect(saved.statusCode, saved.body).toBe(200);
  expect(saved.json()).toEqual({ ...wanted, channels: ['email', 'sms'] });
  expect(await read('user:new')).toEqual(saved.json());
  expect(await read('guest:new')).toEqual(fresh);
  expect((await world.app.inject('/preferences')).statusCode).toBe(401);
  expect((await world.request('GET', '/preferences', { who: 'service:order' })).statusCode).toBe(403);
  expect((await wish('service:order', wanted)).statusCode).toBe(403);
});

test.each([
  ['texts without a number', preferences({ orderUpdates: { email: true, sms: true } })],
  ['advertising texts without a number', preferences({ marketing: { email: false, sms: true } })],
  ['a national number', preferences({ phone: '0301234567' })],
  ['a number of letters', preferences({ phone: '+1800FLOWERS' })],
  ['too long a number', preferences({ phone: '+1234567890123456' })],
  ['a word for a yes', preferences({ orderUpdates: { email: 'yes', sms: false } })],
  ['half of it', { orderUpdates: { email: true, sms: false } }],
  ['a channel that there is not', preferences({ orderUpdates: { email: true, sms: false, pigeon: true } })],
  ['an unknown field', preferences({ owner: 'user:2' })],
  ['nothing', null],
])('preferences with %s are 422', async (_what, body) => {
  const answer = await wish('user:bad', body);
  expect(answer.statusCode, answer.body).toBe(422);
});
