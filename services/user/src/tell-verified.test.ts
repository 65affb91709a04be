import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());

const verify = async ({ email }: { email: string }) => {
  const token = await accounts.mailedToken('verify-email', email);
  return [
    await accounts.post('/email-verifications', { token }),
    await accounts.post('/email-verifications', { token }),
  ];
};

test('an e-mail that was verified is told once, and a link that is over tells nothing', async () => {
  const ada = await accounts.newVisitor();
  expect(await accounts.toldVerified(ada.id)).toEqual([]);
  expect((await verify(ada)).map(({ statusCode }) => statusCode)).toEqual([204, 404]);
  expect(await accounts.toldVerified(ada.id)).toEqual([ada.email]);
  const [told] = await accounts.database
    .sql`select subscriber, event_id from outbox_events where aggregate = ${ada.id}`;
  expect(told).toMatchObject({ subscriber: 'order', event_id: expect.stringMatching(/^user\.email-verified:/) });
});

test('a link for a new password came by the inbox too', async () => {
  const ada = await accounts.newVisitor();
  await accounts.mailsSent();
  await accounts.asBff('/password-resets', { email: ada.email });
  const token = await accounts.mailedToken('password-reset', ada.email);
  await accounts.asBff('/password-resets/confirmation', { token, password: 'a new password' });
  expect(await accounts.toldVerified(ada.id)).toEqual([ada.email]);
});

test('a changed e-mail is told when its inbox says yes, and the old one when it takes it back', async () => {
  const ada = await accounts.newVisitor();
  const next = `next-${ada.email}`;
  const change = { email: next, currentPassword: ada.password };
  await accounts.call(`/users/${ada.id}`, { method: 'PUT', headers: ada.headers, body: change });
  const mails = await accounts.mailsSent();
  const tokenTo = (to: string, template: string) => {
    const link = mails.findLast((mail) => mail.to === to && mail.template === template)?.data.link ?? '';
    return new URL(link).searchParams.get('token');
  };
  expect(await accounts.toldVerified(ada.id)).toEqual([]);
  await accounts.post('/email-changes/confirmation', { token: tokenTo(next, 'email-change-confirm') });
  expect(await accounts.toldVerified(ada.id)).toEqual([next]);
  await accounts.post('/email-changes/undo', { token: tokenTo(ada.email, 'email-change-notice') });
  expect(await accounts.toldVerified(ada.id)).toEqual([next, ada.email]);
});

test('an account that is made with a verified e-mail is told, and forgotten when it is deleted', async () => {
  const { id, headers } = await accounts.signedIn(accounts.admin.email, accounts.admin.password);
  expect(await accounts.toldVerified(id)).toEqual([accounts.admin.email]);
  const ada = await accounts.newVisitor();
  await verify(ada);
  expect((await accounts.call(`/users/${ada.id}`, { method: 'DELETE', headers })).statusCode).toBe(204);
  expect(await accounts.toldVerified(ada.id)).toEqual([]);
  expect(JSON.stringify(await accounts.database.sql`select data from outbox_events`)).not.toContain(ada.email);
});
