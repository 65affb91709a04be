import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from './opaque-token.ts';
import { sendMails } from './send-mails.ts';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());

const statusOf = async (url: string, body: unknown) => (await accounts.asBff(url, body)).statusCode;
const read = async ({ id, headers }: { id: string; headers: Record<string, string> }) =>
  (await accounts.call(`/users/${id}`, { headers })).json();
const statusOfSignIn = (email: string, password: string) => statusOf('/sessions', { email, password });
const put = (who: { id: string; headers: Record<string, string> }, body: object) =>
  accounts.call(`/users/${who.id}`, { method: 'PUT', headers: who.headers, body });

test('an e-mail is verified by the mailed link, once, and the token stands nowhere', async () => {
  const ada = await accounts.newVisitor();
  expect((await read(ada)).emailVerified).toBe(false);
  const token = await accounts.mailedToken('verify-email', ada.email);
  const { sql } = accounts.database;
  const rows = [await sql`select * from mails`, await sql`select * from mailed_tokens`];
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify(rows)).toContain(hashOf(token));
  const all = await Promise.all([1, 2, 3].map(() => statusOf('/email-verifications', { token })));
  expect(all.toSorted()).toEqual([204, 404, 404]);
  expect((await read(ada)).emailVerified).toBe(true);
});

test('mails are in the language of the account, and their links lead to pages in it', async () => {
  const ada = await accounts.newVisitor();
  const first = (await accounts.mailsSent()).find(({ to }) => to === ada.email);
  expect(first?.data).toMatchObject({ locale: 'en', link: expect.not.stringContaining('/de/') });
  expect((await put(ada, { locale: 'de-AT' })).statusCode).toBe(200);
  await accounts.asBff('/password-resets', { email: ada.email });
  await put(ada, { password: 'another good one', currentPassword: ada.password });
  await accounts.asBff('/users', { email: ada.email, password: ada.password, name: 'Eve' });
  const sent = (await accounts.mailsSent()).filter(({ to }) => to === ada.email);
  expect(sent.map(({ template }) => template).sort()).toEqual(['account-exists', 'password-changed', 'password-reset']);
  for (const { data } of sent) expect(data.locale).toBe('de');
  const reset = sent.find(({ template }) => template === 'password-reset');
  expect(new URL(reset?.data.link ?? '').pathname).toBe('/de/reset-password');
  expect((await put(ada, { locale: 'pt-BR' })).statusCode).toBe(200);
  await accounts.asBff('/password-resets', { email: ada.email });
  const other = (await accounts.mailsSent()).find(({ to }) => to === ada.email);
  expect(other?.data.locale).toBe('en'); // the shop does not speak it
});

test('a mail that is handed over twice does not make a used link good again', async () => {
  const ada = await accounts.newVisitor();
  const links: string[] = [];
  const { sql } = accounts.database;
  await sql`update mails set next_try_at = now()`;
  const lost = sendMails(accounts.deps, async (mail) => {
    if (mail.to === ada.email) {
      links.push(mail.data.link ?? '');
      throw new Error('the answer was lost');
    }
    return 'taken';
  });
  await expect(lost).rejects.toThrow('lost');
  const token = new URL(links[0] ?? '').searchParams.get('token');
  expect(await statusOf('/email-verifications', { token })).toBe(204);
  const again = await accounts.mailsSent();
  expect(again.map(({ data }) => data.link)).toContain(links[0]);
  expect(await statusOf('/email-verifications', { token })).toBe(404);
});

test('a new link ends the earlier one, and an old one is over', async () => {
  const ada = await accounts.newVisitor();
  const first = await accounts.mailedToken('verify-email', ada.email);
  const ask = () => accounts.call(`/users/${ada.id}/email-verification`, { method: 'POST', headers: ada.headers });
  expect((await ask()).statusCode).toBe(202);
  const second = await accounts.mailedToken('verify-email', ada.email);
  expect(await statusOf('/email-verifications', { token: first })).toBe(404);
  expect(await statusOf('/password-resets/confirmation', { token: second, password: 'another good one' })).toBe(404);
  await accounts.database.sql`update mailed_tokens set expires_at = now() where user_id = ${ada.id}`;
  expect(await statusOf('/email-verifications', { token: second })).toBe(404);
  for (let i = 0; i < 10; i++) await ask();
  expect((await accounts.mailsSent()).filter(({ to }) => to === ada.email).length).toBeLessThanOrEqual(5);
});

test('a forgotten password is reset by a link, and everybody is signed out', async () => {
  const ada = await accounts.newVisitor();
  await accounts.mailsSent();
  const known = await accounts.asBff('/password-resets', { email: ada.email.toUpperCase() });
  const unknown = await accounts.asBff('/password-resets', { email: 'nobody@souk.test' });
  expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
  const token = await accounts.mailedToken('password-reset', ada.email);
  const reset = (password: string) => accounts.asBff('/password-resets/confirmation', { token, password });
  const breached = await reset('password123');
  expect(breached.statusCode).toBe(422);
  expect(breached.json().errors).toMatchObject([{ pointer: '/password' }]);
  const at = await Promise.all([reset('my new password'), reset('my other password')]);
  expect(at.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 404]);
  const mine = at[0]?.statusCode === 204 ? 'my new password' : 'my other password';
  expect(await statusOf('/sessions/token', { session: ada.session })).toBe(401);
  expect(await statusOfSignIn(ada.email, ada.password)).toBe(401);
  expect(await statusOfSignIn(ada.email, mine)).toBe(201);
  expect((await read(ada)).emailVerified).toBe(true);
  expect(await accounts.mailsSent()).toMatchObject([{ template: 'password-changed', to: ada.email }]);
});

test('a changed password signs out every other browser', async () => {
  const ada = await accounts.newVisitor();
  const { email, password } = ada;
  const other = (await accounts.asBff('/sessions', { email, password })).json();
  expect((await put(ada, { password: 'qwertyuiop', currentPassword: password })).statusCode).toBe(422);
  expect((await put(ada, { password: 'a fresh password', currentPassword: 'not it' })).statusCode).toBe(403);
  expect((await put(ada, { password: 'a fresh password', currentPassword: password })).statusCode).toBe(200);
  expect(await statusOf('/sessions/token', { session: other.session })).toBe(401);
  expect(await statusOf('/sessions/token', { session: ada.session })).toBe(200);
});

test('a new e-mail counts when its inbox confirms it, and the old inbox is told', async () => {
  const ada = await accounts.newVisitor();
  const next = `next-${ada.email}`;
  expect((await put(ada, { email: next })).statusCode).toBe(403);
  const asked = await put(ada, { email: next, currentPassword: ada.password });
  expect(asked.json()).toMatchObject({ email: ada.email, pendingEmail: next });
  const mails = await accounts.mailsSent();
  expect(mails.find(({ to, template }) => to === ada.email && template === 'email-change-notice')?.data.newEmail).toBe(
    'n…@souk.test',
  );
  const link = mails.find(({ to, template }) => to === next && template === 'email-change-confirm')?.data.link;
  const token = new URL(link ?? '').searchParams.get('token');
  expect(await statusOfSignIn(next, ada.password)).toBe(401);
  expect(await statusOf('/email-changes/confirmation', { token })).toBe(204);
  expect(await statusOf('/email-changes/confirmation', { token })).toBe(404);
  expect(await read(ada)).toMatchObject({ email: next, pendingEmail: null, emailVerified: true });
  expect(await statusOfSignIn(next, ada.password)).toBe(201);
});

test('the old inbox takes the e-mail back, also after the new one confirmed, and signs everybody out', async () => {
  const ada = await accounts.newVisitor();
  const next = `thief-${ada.email}`;
  await put(ada, { email: next, currentPassword: ada.password });
  const mails = await accounts.mailsSent();
  const tokenTo = (to: string, template: string) =>
    new URL(mails.find((mail) => mail.to === to && mail.template === template)?.data.link ?? '').searchParams.get(
      'token',
    );
  await statusOf('/email-changes/confirmation', { token: tokenTo(next, 'email-change-confirm') });
  await statusOf('/password-resets', { email: next });
  const resetByThief = await accounts.mailedToken('password-reset', next);
  expect(await statusOf('/email-changes/undo', { token: tokenTo(ada.email, 'email-change-notice') })).toBe(204);
  expect(await read(ada)).toMatchObject({ email: ada.email, pendingEmail: null });
  expect(await statusOf('/sessions/token', { session: ada.session })).toBe(401);
  const stolen = { token: resetByThief, password: 'the password of a thief' };
  expect(await statusOf('/password-resets/confirmation', stolen)).toBe(404);
});

test('a thief who moves on from inbox to inbox does not shake off the first owner', async () => {
  const ada = await accounts.newVisitor();
  const move = async (to: string) => {
    await put(ada, { email: to, currentPassword: ada.password });
    const token = await accounts.mailedToken('email-change-confirm', to);
    expect(await statusOf('/email-changes/confirmation', { token })).toBe(204);
  };
  const undo = (token: string) => statusOf('/email-changes/undo', { token });
  const [one, two] = [`one-${ada.email}`, `two-${ada.email}`];
  await put(ada, { email: one, currentPassword: ada.password });
  const mails = await accounts.mailsSent();
  const tokenIn = (template: string) =>
    new URL(mails.find((mail) => mail.template === template)?.data.link ?? '').searchParams.get('token') ?? '';
  const ownersUndo = tokenIn('email-change-notice');
  await statusOf('/email-changes/confirmation', { token: tokenIn('email-change-confirm') });
  await put(ada, { email: two, currentPassword: ada.password });
  const later = await accounts.mailsSent();
  const linkTo = (to: string) =>
    new URL(later.find((mail) => mail.to === to)?.data.link ?? '').searchParams.get('token');
  await statusOf('/email-changes/confirmation', { token: linkTo(two) });
  const thiefsUndo = linkTo(one) ?? '';
  expect((await read(ada)).email).toBe(two);
  expect(await undo(thiefsUndo)).toBe(204);
  expect((await read(ada)).email).toBe(one);
  await move(two);
  const again = await accounts.database
    .sql`select count(*) from mailed_tokens where purpose = 'undo-email' and user_id = ${ada.id}`;
  expect(Number(again[0]?.count)).toBe(2);
  expect(await undo(ownersUndo)).toBe(204);
  expect((await read(ada)).email).toBe(ada.email);
  const [left] = await accounts.database.sql`select count(*) from mailed_tokens where user_id = ${ada.id}`;
  expect(Number(left?.count)).toBe(0);
});

test('asking for an e-mail that has an account is answered alike; its owner hears of it', async () => {
  const ada = await accounts.newVisitor();
  const owner = await accounts.newVisitor();
  await accounts.mailsSent();
  const taken = await put(ada, { email: owner.email, currentPassword: ada.password });
  expect(taken.statusCode).toBe(200);
  expect(taken.json().pendingEmail).toBe(owner.email);
  const mails = await accounts.mailsSent();
  expect(mails.map(({ to, template }) => [to, template]).toSorted()).toEqual(
    [
      [owner.email, 'account-exists'],
      [ada.email, 'email-change-notice'],
    ].toSorted(),
  );
});
