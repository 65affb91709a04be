import { expect, test } from 'vitest';
import { someOrder } from '../test-orders.ts';
import { formatMoney } from './format-money.ts';
import { orderConfirmedMail } from './order-confirmed.ts';

const tagsOf = (html: string) => html.replace(/<!--.*?-->/gs, '').replace(/<style>.*?<\/style>/s, '');

test('both forms tell the whole order', () => {
  const mail = orderConfirmedMail({ ...someOrder(), discount: { amount: 900, currency: 'USD' } });
  expect(mail.subject).toBe('Your Souk order SK-10427 is confirmed');
  const parts = ['SK-10427', 'Stoneware vase', 'Oat / Large', '2 ×', '$45.00', '$90.00', '−$9.00', 'Standard shipping'];
  const rest = [
    '$6.00',
    '$7.20',
    '$103.20',
    'Ada Lovelace',
    '12 Analytical Row',
    'Portland, OR 97201',
    'United States',
  ];
  for (const form of [mail.html, mail.text])
    for (const part of [...parts, ...rest, someOrder().orderUrl]) expect(form).toContain(part);
  expect(mail.html).toContain('src="https://souk.test/pictures/vase.jpg"');
});

test('the billing address is told where it is another', () => {
  const order = someOrder();
  const billingAddress = { ...order.shippingAddress, fullName: 'Babbage & Co', address: '2 Ledger Lane' };
  const { html, text } = orderConfirmedMail({ ...order, billingAddress });
  expect(text).toContain('Billing to:\nBabbage & Co\n2 Ledger Lane\nPortland, OR 97201\nUnited States');
  expect(html).toMatch(/Billing to.*Babbage &amp; Co<br>2 Ledger Lane/s);
  expect(orderConfirmedMail(order).text).not.toContain('Billing');
  expect(orderConfirmedMail(order).html).not.toContain('Billing');
});

test('what a shopper or a merchant wrote stays text', () => {
  const order = someOrder();
  const evil = `"><script>alert(1)</script><img src=x onerror='a()'>&amp;`;
  const [line] = order.lines;
  const { html, subject } = orderConfirmedMail({
    ...order,
    number: `SK\r\nBcc: a@b.de ${evil}`,
    shippingMethod: evil,
    lines: line ? [{ ...line, title: evil, variantTitle: evil, image: 'javascript:alert(1)' }] : [],
    shippingAddress: { ...order.shippingAddress, fullName: evil, address: evil, city: evil, country: evil },
  });
  expect(tagsOf(html)).not.toMatch(/<script|<img|javascript:/);
  expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(subject).not.toMatch(/[\r\n]/);
});

test('a German order is confirmed in German, its address as German envelopes have it', () => {
  const order = { ...someOrder(), locale: 'de' as const, orderUrl: 'https://souk.test/de/orders/1' };
  const shippingAddress = { fullName: 'Ada', address: 'Am Markt 1', city: 'Bonn', postalCode: '53111', country: 'DE' };
  const mail = orderConfirmedMail({ ...order, shippingAddress });
  const shown = (form: string) => form.replaceAll('\u00a0', ' ');
  expect(mail.subject).toBe('Ihre Souk-Bestellung SK-10427 ist bestätigt');
  expect(mail.html).toContain('<html lang="de"');
  const parts = ['Guten Tag Ada', 'SK-10427', '103,20 $', '45,00 $', 'Standardversand', '53111 Bonn', 'Deutschland'];
  for (const form of [mail.html, mail.text])
    for (const part of [...parts, 'Zwischensumme', order.orderUrl]) expect(shown(form)).toContain(part);
  expect(mail.text).toContain('Souk, https://souk.test/de\n');
  expect(mail.html).toContain('href="https://souk.test/de"');
  for (const english of ['Hello', 'Subtotal', 'Shipping', 'Tax'])
    expect(tagsOf(mail.html) + mail.text).not.toContain(english);
});

test('pictures that mail programs cannot show are left out', () => {
  const order = someOrder();
  const [line] = order.lines;
  const lines = line ? [{ ...line, image: 'https://souk.test/vase.avif' }] : [];
  expect(orderConfirmedMail({ ...order, lines }).html).not.toContain('<img');
});

test('money is written as its currency is', () => {
  expect(formatMoney({ amount: 4500, currency: 'USD' }, 'en')).toBe('$45.00');
  expect(formatMoney({ amount: 4500, currency: 'JPY' }, 'en')).toBe('¥4,500');
  expect(formatMoney({ amount: 4500, currency: 'EUR' }, 'de')).toMatch(/^45,00\s€$/);
  expect(formatMoney({ amount: 4500, currency: 'JPY' }, 'de')).toMatch(/^4\.500\s¥$/);
  expect(formatMoney({ amount: 4500, currency: 'KWD' }, 'en')).toMatch(/^KWD\s4\.500$/);
});
