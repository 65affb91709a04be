import { expect, test } from 'vitest';
import { mail } from '../notification.ts';
import { renderMail } from '../render-mail.ts';
import { renderText } from '../render-text.ts';
import { more, someOrder, usd } from '../test-orders.ts';
import { orderCancelledMail } from './order-cancelled.ts';
import { orderDispatchedMail } from './order-dispatched.ts';
import { orderDisputedMail } from './order-disputed.ts';
import { orderRefundedMail } from './order-refunded.ts';
import { orderReturnMail } from './order-return.ts';

const EVIL = `"><script>alert(1)</script><img src=x onerror='a()'>\r\nBcc: a@b.de`;
const tagsOf = (html: string) => html.replace(/<!--.*?-->/gs, '').replace(/<style>.*?<\/style>/s, '');
const order = someOrder();
const evilOrder = {
  ...order,
  number: EVIL,
  shippingMethod: EVIL,
  shippingAddress: { ...order.shippingAddress, fullName: EVIL, city: EVIL },
  lines: order.lines.map((line) => ({ ...line, title: EVIL, variantTitle: EVIL, image: null })),
};
const things = [{ title: EVIL, variantTitle: EVIL, quantity: 1 }];

test.each([
  ['order-received', {}],
  ['order-confirmed', {}],
  [
    'order-dispatched',
    { ...more.dispatched, carrier: EVIL, trackingNumber: EVIL, trackingUrl: 'javascript:alert(1)', dispatched: things },
  ],
  ['order-cancelled', { reason: EVIL, paid: true }],
  ['order-refunded', more.refunded],
  ['order-return', { ...more['return-changed'], returned: things, note: EVIL }],
  ['order-disputed', { ...more.disputed, disputeId: EVIL }],
])('%s keeps what people wrote as text', (template, data) => {
  const told = mail.parse({ to: 'a@souk.test', channel: 'email', template, data: { ...evilOrder, ...data } });
  const { html, subject, text } = renderMail(told);
  expect(tagsOf(html)).not.toMatch(/<script|<img|javascript:/);
  expect(html).toContain('&quot;&gt;&lt;script&gt;');
  expect(subject).not.toMatch(/[\r\n]/);
  expect(text).toContain('Souk, https://souk.test');
});

test.each([
  ['order-received', {}],
  ['order-dispatched', more.dispatched],
  ['order-cancelled', { reason: 'shopper', paid: true }],
  ['order-cancelled', { reason: 'stock-lost', paid: false }],
  ['order-refunded', more.refunded],
  ['order-refunded', { ...more.refunded, status: 'failed' }],
  ['order-return', { ...more['return-changed'], status: 'requested', note: null }],
  ['order-return', { ...more['return-changed'], status: 'approved', note: null }],
  ['order-return', { ...more['return-changed'], status: 'declined', note: null }],
  ['order-disputed', more.disputed],
  ['order-review', more['review-needed']],
])('%s in German has no English in it, and money as Germans write it', (template, data) => {
  const german = { ...order, lines: [], locale: 'de', orderUrl: 'https://souk.test/de/orders/1' };
  const lines = order.lines.map((line) => ({ ...line, title: 'Blumenvase', variantTitle: 'Groß' }));
  const told = { to: 'a@souk.test', channel: 'email', template, data: { ...german, lines, ...data } };
  const { subject, text } = renderMail(mail.parse(told));
  expect(`${subject} ${text}`).not.toMatch(/\b(Hello|your|order|the|is|Order|Total|refund)\b/);
  expect(text).not.toContain('$103.20');
  expect(text).toContain('https://souk.test/de/orders/1'.slice(0, template === 'order-dispatched' ? 20 : undefined));
});

test('a parcel with all of the order is not called a part of it, and one without a link leads to the order', () => {
  const whole = {
    ...more.dispatched,
    trackingUrl: null,
    dispatched: [{ title: 'Stoneware vase', variantTitle: '', quantity: 2 }],
  };
  const { html, text } = orderDispatchedMail({ ...order, ...whole });
  expect(text).not.toContain('part of your order');
  expect(html).toContain(`href="${order.orderUrl}"`);
  expect(html).not.toContain('Follow your parcel');
});

test('a cancellation says why in words, never in codes, and what becomes of the money', () => {
  const told = (reason: string, paid: boolean) => orderCancelledMail({ ...order, reason, paid }).text;
  expect(told('shopper', false)).toMatch(/You asked us to cancel it\..*You have not been charged\./s);
  expect(told('stock-lost', true)).toMatch(/sold out.*Your payment of \$103\.20 goes back/s);
  expect(told('some-new-code', true)).not.toContain('some-new-code');
  expect(told('The vase broke.', true)).toContain('Why:\n> The vase broke.');
});

test('a refund that did not arrive is not called one that is on its way', () => {
  const refund = { ...order, ...more.refunded, refunded: usd(0) };
  expect(orderRefundedMail({ ...refund, status: 'failed' }).text).toMatch(/did not arrive.*Refunded so far: \$0\.00/s);
  expect(orderRefundedMail(refund).text).toContain('Your refund is on its way');
});

test('a return that is declined promises no money', () => {
  const told = (status: 'requested' | 'approved' | 'declined') =>
    orderReturnMail({ ...order, ...more['return-changed'], status }).text;
  expect(told('requested')).toContain('To be refunded if approved: $45.00');
  expect(told('approved')).toContain('To be refunded: $45.00');
  expect(told('declined')).toContain('cannot take your return');
  expect(told('declined')).not.toContain('$45.00');
});

test('a dispute that is lost warns of paying twice', () => {
  const lost = orderDisputedMail({ ...order, ...more.disputed, status: 'lost' });
  expect(lost.subject).toBe('Dispute lost: order SK-10427');
  expect(lost.text).toContain('Do not refund the order as well');
});

test('a text is short, on one line and in letters that every phone has', () => {
  const data = { ...order, ...more.dispatched, number: 'SK\n1', carrier: 'Société Générale de Livraison et Transport' };
  const text = renderText({ template: 'order-dispatched', data });
  expect(text).toBe(
    `Souk: a parcel with order SK 1 is on its way with Societe Generale de Livraison. ${more.dispatched.trackingUrl} Reply STOP to opt out.`,
  );
  const german = { ...order, locale: 'de' as const, ...more.refunded, amount: { amount: 10_320, currency: 'EUR' } };
  expect(renderText({ template: 'order-refunded', data: german })).toBe(
    `Souk: 103,20 € für Bestellung SK-10427 sind erstattet. Banken brauchen bis zu zehn Tage. ${order.orderUrl} Abmelden: STOP.`,
  );
  const long = renderText({
    template: 'order-dispatched',
    data: { ...data, trackingUrl: `https://t.test/${'x'.repeat(500)}` },
  });
  expect(long).toContain(order.orderUrl);
  const francs = { amount: 4500, currency: 'CHF' };
  expect(renderText({ template: 'order-confirmed', data: { ...order, total: francs } })).toContain('CHF 45.00.');
});
