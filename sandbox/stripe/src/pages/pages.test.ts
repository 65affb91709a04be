import { afterAll, beforeAll, expect, test } from 'vitest';
import { card, cards, held, openPage, type Sandbox, startSandbox, vases } from '../testing.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

test('what is wrong with the card is said beside its field and nothing is tried', async () => {
  const session = await sandbox.stripe.checkout.sessions.create(held());
  const page = await openPage(sandbox, `/c/pay/${session.id}`);
  const wrong = { number: '4242424242424241', expiry: '01/20', cvc: '12' };
  const text = (await (await page.submit(wrong)).text()).replaceAll('&#39;', "'");
  expect(text).toContain('Your card number is invalid.');
  expect(text).toContain("Your card's expiry date is in the past.");
  expect(text).toContain('The security code has 3 digits.');
  // A number that passes Luhn but is no test card could be real: it is refused and not sent back.
  const real = await page.submit({ ...card('4111111111111111') });
  expect(real.status).toBe(200);
  expect(await real.text()).not.toContain('1111 1111');
  expect((await sandbox.stripe.events.list()).data).toEqual([]);
});

test('the page speaks the session’s language, else the browser’s, also when it refuses', async () => {
  const german = await sandbox.stripe.checkout.sessions.create({ ...held(), locale: 'de' });
  const page = await openPage(sandbox, `/c/pay/${german.id}`);
  const shown = page.text.replaceAll('\u00a0', ' ');
  for (const part of ['<html lang="de">', 'Bei Souk bezahlen', '96,00 €', 'Kartennummer', 'Bezahlen</button>'])
    expect(shown).toContain(part);
  expect(await (await page.submit({ ...card(cards.good), cvc: '12' })).text()).toContain(
    'Die Prüfziffer hat 3 Stellen.',
  );
  expect(await (await page.submit(card(cards.poor))).text()).toContain('Ihre Karte ist nicht ausreichend gedeckt.');
  expect((await openPage(sandbox, `/c/pay/${german.id}`)).text).toContain('nicht ausreichend gedeckt');
  const { data } = await sandbox.stripe.charges.list({ limit: 1 });
  expect(data[0]?.failure_message).toBe('Your card has insufficient funds.'); // the API's word is English
  const auto = await sandbox.stripe.checkout.sessions.create(held());
  const asked = (language: string) =>
    fetch(`${sandbox.origin}/c/pay/${auto.id}`, { headers: { 'accept-language': language } }).then((one) => one.text());
  expect(await asked('de-AT,de;q=0.9,en;q=0.8')).toContain('<html lang="de">');
  expect(await asked('fr-FR,de;q=0.5')).toContain('<html lang="en">');
  const wrong = { ...held(), locale: 'klingon' as 'de' };
  await expect(sandbox.stripe.checkout.sessions.create(wrong)).rejects.toMatchObject({ param: 'locale' });
});

test('forms from elsewhere are not taken', async () => {
  const session = await sandbox.stripe.checkout.sessions.create(held());
  const page = await openPage(sandbox, `/c/pay/${session.id}`);
  expect((await page.submit({ ...card(cards.good), token: 'x' })).status).toBe(403);
  expect((await page.submit(card(cards.good), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await sandbox.stripe.checkout.sessions.retrieve(session.id)).status).toBe('open');
});

test('the page escapes what the shop sent and loads nothing from elsewhere', async () => {
  const params = vases();
  const name = '<img src=x onerror=alert(1)>';
  const session = await sandbox.stripe.checkout.sessions.create({
    ...params,
    line_items: [{ quantity: 1, price_data: { currency: 'eur', unit_amount: 900, product_data: { name } } }],
  });
  const { text, response } = await openPage(sandbox, `/c/pay/${session.id}`);
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(text).not.toContain(name);
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'.*form-action 'self' http:\/\/shop\.test;/,
  );
});

test.each([
  ['jpy', 5000, '¥5,000', '¥10,000'],
  ['kwd', 12_345, 'KWD 12.345', 'KWD 24.690'],
  ['usd', 4500, '$45.00', '$90.00'],
])('the page shows %s with the decimals that it has', async (currency, unit_amount, each, total) => {
  const session = await sandbox.stripe.checkout.sessions.create({
    ...vases(),
    line_items: [{ quantity: 2, price_data: { currency, unit_amount, product_data: { name: 'Vase' } } }],
  });
  const page = await openPage(sandbox, `/c/pay/${session.id}`);
  const text = page.text.replaceAll('\u00a0', ' ');
  expect(text).toContain(`<small>2 × ${each}</small>`);
  expect(text).toContain(`<h1>Pay Souk</h1><p>${total}</p>`);
  expect((await page.submit(card(cards.good))).status).toBe(303);
});
