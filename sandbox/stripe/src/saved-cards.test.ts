import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alertOf, card, cards, openPage, type Sandbox, startSandbox, vases } from './testing.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

const { customer_email: _, ...anonymous } = vases();
const asking = { saved_payment_method_options: { payment_method_save: 'enabled' as const } };
const customer = () => sandbox.stripe.customers.create({ email: 'ada@example.com', name: 'Ada' });
const open = async (of: Stripe.Customer, more: Partial<Stripe.Checkout.SessionCreateParams> = asking) => {
  const session = await sandbox.stripe.checkout.sessions.create({ ...anonymous, customer: of.id, ...more });
  return { session, page: await openPage(sandbox, `/c/pay/${session.id}`) };
};
const radios = (text: string) =>
  [...text.matchAll(/type="radio" name="method" value="([^"]*)" (checked)?[^>]*><span>([^<]+)/g)].map(
    ([, id, checked, name]) => ({ id, name, checked: checked === 'checked' }),
  );
const saved = async (of: Stripe.Customer) => (await sandbox.stripe.customers.listPaymentMethods(of.id)).data;

/** A customer who has paid once with a card and wished to keep it. */
async function withCard(number: string) {
  const ada = await customer();
  const { page } = await open(ada);
  expect((await page.submit({ ...card(number), save: 'yes' })).status).toBe(303);
  const [method] = await saved(ada);
  if (!method) throw new Error('the card was not saved');
  return { ada, method };
}

test('a card that the shopper saves is offered next time and pays without being typed', async () => {
  expect((await open(await customer())).page.text).toContain(
    '<span>Save payment information for future purchases</span>',
  );
  const { ada, method } = await withCard(cards.good);
  expect(method).toMatchObject({ customer: ada.id, allow_redisplay: 'always', card: { last4: '4242' } });
  const { session, page } = await open(ada);
  expect(session.saved_payment_method_options).toEqual({
    allow_redisplay_filters: ['always'],
    payment_method_remove: 'disabled',
    payment_method_save: 'enabled',
  });
  expect(radios(page.text)).toEqual([
    { id: method.id, name: 'Visa ending 4242', checked: true },
    { id: '', name: 'Another card', checked: false },
  ]);
  expect((await page.submit({ method: method.id })).status).toBe(303);
  const after = await sandbox.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
  expect(after).toMatchObject({
    status: 'complete',
    customer_details: { email: 'ada@example.com' },
    payment_intent: { status: 'succeeded', customer: ada.id, payment_method: method.id },
  });
  expect(await saved(ada)).toHaveLength(1);
  const attached = await sandbox.stripe.events.list({ type: 'payment_method.attached' });
  expect(attached.data.filter(({ data }) => (data.object as Stripe.PaymentMethod).id === method.id)).toHaveLength(1);
});

test('beside a saved card another one can be used, and is kept only by wish', async () => {
  const { ada } = await withCard(cards.good);
  const { page } = await open(ada);
  const wrong = await page.submit({ ...card('4242424242424241'), method: '' });
  expect(radios(await wrong.text()).map(({ checked }) => checked)).toEqual([false, true]);
  expect((await page.submit({ ...card('5555555555554444'), method: '' })).status).toBe(303);
  expect((await saved(ada)).map((method) => method.card?.last4)).toEqual(['4242']);
  // The same card saved twice is shown once.
  const again = await open(ada);
  await again.page.submit({ ...card(cards.good), method: '', save: 'yes' });
  expect(await saved(ada)).toHaveLength(2);
  expect(radios((await open(ada)).page.text).map(({ name }) => name)).toEqual(['Visa ending 4242', 'Another card']);
});

test('a declined card is not kept, and a shop that does not ask keeps none', async () => {
  const ada = await customer();
  const { page } = await open(ada);
  await page.submit({ ...card(cards.declined), save: 'yes' });
  expect(await saved(ada)).toEqual([]);
  const quiet = await open(ada, {});
  expect(quiet.page.text).not.toContain('name="save"');
  expect((await quiet.page.submit({ ...card(cards.good), save: 'yes' })).status).toBe(303);
  expect(await saved(ada)).toEqual([]);
});

test('setup_future_usage keeps the card for the shop; it is shown again only where that is asked for', async () => {
  const ada = await customer();
  const later = { payment_intent_data: { setup_future_usage: 'off_session' as const } };
  const { session, page } = await open(ada, later);
  expect(page.text).toContain('Souk keeps your card for later payments.');
  await page.submit(card(cards.good));
  const after = await sandbox.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
  expect(after).toMatchObject({ payment_intent: { setup_future_usage: 'off_session' } });
  const [method] = await saved(ada);
  expect(method).toMatchObject({ allow_redisplay: 'limited', customer: ada.id });
  expect(radios((await open(ada)).page.text)).toEqual([]);
  const shown = await open(ada, { saved_payment_method_options: { allow_redisplay_filters: ['limited'] } });
  expect(radios(shown.page.text)[0]?.id).toBe(method?.id);
  // Paying with it again, for later once more, attaches nothing a second time.
  const more = { ...later, saved_payment_method_options: { allow_redisplay_filters: ['limited' as const] } };
  expect((await (await open(ada, more)).page.submit({ method: method?.id ?? '' })).status).toBe(303);
  const attached = await sandbox.stripe.events.list({ type: 'payment_method.attached' });
  expect(attached.data.filter(({ data }) => (data.object as Stripe.PaymentMethod).id === method?.id)).toHaveLength(1);
  const paid = await sandbox.stripe.paymentIntents.create({
    amount: 900,
    currency: 'eur',
    customer: ada.id,
    payment_method: method?.id ?? '',
    confirm: true,
  });
  expect(paid.status).toBe('succeeded');
});

test('a saved card that needs 3-D Secure asks for it again, and the session stays payable', async () => {
  const ada = await customer();
  const { page } = await open(ada);
  const challenge = (await page.submit({ ...card(cards.challenged), save: 'yes' })).headers.get('location') ?? '';
  expect(await saved(ada)).toEqual([]);
  await (await openPage(sandbox, challenge)).submit({ answer: 'complete' });
  const [method] = await saved(ada);
  const next = await open(ada);
  const asked = (await next.page.submit({ method: method?.id ?? '' })).headers.get('location') ?? '';
  await (await openPage(sandbox, asked)).submit({ answer: 'fail' });
  const back = await openPage(sandbox, `/c/pay/${next.session.id}`);
  expect(alertOf(back.text)).toMatch(/unable to authenticate/);
  expect((await back.submit({ ...card(cards.good), method: '' })).status).toBe(303);
});

test('somebody else’s card, and one that was detached, pays nothing', async () => {
  const { ada, method } = await withCard(cards.good);
  const { stripe } = sandbox;
  const bob = await customer();
  const { page, session } = await open(bob);
  expect(radios(page.text)).toEqual([]);
  expect((await page.submit({ method: method.id })).status).toBe(200);
  expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('open');
  const stolen = { amount: 900, currency: 'eur', customer: bob.id, payment_method: method.id, confirm: true };
  await expect(stripe.paymentIntents.create(stolen)).rejects.toThrow(/must be attached to the customer/);

  expect((await stripe.paymentMethods.list({ customer: ada.id, type: 'card' })).data.map(({ id }) => id)).toEqual([
    method.id,
  ]);
  const detached = await stripe.paymentMethods.detach(method.id);
  expect(detached.customer).toBeNull();
  expect((await stripe.paymentMethods.retrieve(method.id)).customer).toBeNull();
  expect(await saved(ada)).toEqual([]);
  expect((await stripe.events.list({ limit: 1 })).data[0]?.type).toBe('payment_method.detached');
  await expect(stripe.paymentMethods.detach(method.id)).rejects.toMatchObject({ statusCode: 400 });
  expect(radios((await open(ada)).page.text)).toEqual([]);
});

test('a saved card that is declined pays nothing; the page offers it still, and another', async () => {
  const { stripe } = sandbox;
  const ada = await customer();
  const attached = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: ada.id });
  expect(attached).toMatchObject({ customer: ada.id, allow_redisplay: 'unspecified', card: { last4: '0341' } });
  expect(radios((await open(ada)).page.text)).toEqual([]);
  const shown = await stripe.paymentMethods.update(attached.id, { allow_redisplay: 'always' });
  expect((await stripe.events.list({ limit: 1 })).data[0]).toMatchObject({
    type: 'payment_method.updated',
    data: { previous_attributes: { allow_redisplay: 'unspecified' } },
  });
  const { session, page } = await open(ada);
  const refused = await (await page.submit({ method: shown.id })).text();
  expect(alertOf(refused)).toMatch(/declined/);
  expect(radios(refused)).toMatchObject([{ id: shown.id, checked: true }, { name: 'Another card' }]);
  expect((await page.submit({ ...card(cards.good), method: '' })).status).toBe(303);
  expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('complete');

  const bob = await customer();
  await expect(stripe.paymentMethods.attach(attached.id, { customer: bob.id })).rejects.toThrow(
    /already been attached/,
  );
  await stripe.paymentMethods.detach(attached.id);
  await expect(stripe.paymentMethods.update(attached.id, { metadata: { a: 'b' } })).rejects.toThrow(/must save/);
});

test('a deleted customer has no cards, and a page that was open for them keeps none', async () => {
  const { ada, method } = await withCard(cards.good);
  const { session, page } = await open(ada);
  await sandbox.stripe.customers.del(ada.id);
  expect((await sandbox.stripe.paymentMethods.retrieve(method.id)).customer).toBeNull();
  await expect(sandbox.stripe.paymentMethods.list({ customer: ada.id })).rejects.toMatchObject({
    code: 'resource_missing',
    param: 'customer',
  });
  const now = await openPage(sandbox, `/c/pay/${session.id}`);
  expect(now.text).not.toContain('name="save"');
  expect(radios(now.text)).toEqual([]);
  expect((await page.submit({ ...card(cards.good), method: '', save: 'yes' })).status).toBe(303);
  const after = await sandbox.stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.payment_method'],
  });
  expect(after).toMatchObject({ status: 'complete', payment_intent: { payment_method: { customer: null } } });
});

test('a customer without an email is asked for one', async () => {
  const nameless = await sandbox.stripe.customers.create({ name: 'Ada' });
  const { page, session } = await open(nameless);
  expect(page.text).toContain('<label for="email">Email</label>');
  expect((await page.submit({ ...card(cards.good), email: 'ada@example.com' })).status).toBe(303);
  const after = await sandbox.stripe.checkout.sessions.retrieve(session.id);
  expect(after.customer_details?.email).toBe('ada@example.com');
});
