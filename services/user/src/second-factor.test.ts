import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());

type Visitor = Awaited<ReturnType<Accounts['newVisitor']>>;
const signIn = ({ email, password }: { email: string; password: string }) =>
  accounts.asBff('/sessions', { email, password });
const second = (pending: string, code: string) => accounts.asBff('/sessions/second-factor', { pending, code });
const pendingOf = async (who: Visitor): Promise<string> => (await signIn(who)).json().pending;
const wrong = '000000';
/** A visitor with an app, and the codes that it shows. */
async function withApp() {
  const ada = await accounts.newVisitor();
  return { ada, ...(await accounts.newApp(ada)) };
}

test('with an app a sign-in has two steps; the code of a step is taken once', async () => {
  const { ada, code } = await withApp();
  const begun = await signIn(ada);
  expect(begun.statusCode).toBe(202);
  expect(begun.json()).not.toHaveProperty('session');
  const { pending } = begun.json();
  expect((await second(pending, code())).statusCode).toBe(401); // the one that turned it on
  const next = code(1);
  const both = await Promise.all([second(pending, next), second(await pendingOf(ada), next)]);
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 401]);
  const session = both.find(({ statusCode }) => statusCode === 201)?.json().session;
  expect((await accounts.asBff('/sessions/token', { session })).json().user.id).toBe(ada.id);
  expect((await second(pending, next)).statusCode).toBe(401);
  expect((await second(await pendingOf(ada), code(-1))).statusCode).toBe(401);
});

test('the secret is stored sealed, and only shown when it is made', async () => {
  const ada = await accounts.newVisitor();
  const { secret, uri } = (await accounts.post(`/users/${ada.id}/totp`, undefined, ada.headers)).json();
  expect(uri).toContain(secret);
  expect(uri).toMatch(/^otpauth:\/\/totp\/Souk:/);
  const { sql } = accounts.database;
  const [row] = await sql`select * from totp where user_id = ${ada.id}`;
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(accounts.deps.secrets.open(row?.secret, ada.id)).toBe(secret);
  const other = await accounts.newVisitor();
  expect(() => accounts.deps.secrets.open(row?.secret, other.id)).toThrow(); // sealed for Ada alone
});

test('an app that was not confirmed is not asked for, and can be begun again', async () => {
  const ada = await accounts.newVisitor();
  await accounts.post(`/users/${ada.id}/totp`, undefined, ada.headers);
  expect((await signIn(ada)).statusCode).toBe(201);
  const confirm = (code: string) => accounts.post(`/users/${ada.id}/totp/confirmation`, { code }, ada.headers);
  expect((await confirm(wrong)).statusCode).toBe(422);
  expect((await confirm('abc')).statusCode).toBe(422);
  expect((await accounts.newApp(ada)).recoveryCodes).toHaveLength(10);
  expect((await accounts.post(`/users/${ada.id}/totp`, undefined, ada.headers)).statusCode).toBe(409);
});

test('a sign-in whose password was right has five tries and five minutes', async () => {
  const { ada, code } = await withApp();
  const pending = await pendingOf(ada);
  const statuses = [];
  for (let i = 0; i < 5; i++) statuses.push((await second(pending, wrong)).json().type.split('/').at(-1));
  expect(statuses).toEqual(Array(5).fill('wrong-code'));
  expect((await second(pending, code(1))).json().type).toMatch(/sign-in-over$/);
  const late = await pendingOf(ada);
  await accounts.database.sql`update pending_sign_ins set expires_at = now() where user_id = ${ada.id}`;
  expect((await second(late, code(1))).json().type).toMatch(/sign-in-over$/);
  expect((await second('made up', code(1))).statusCode).toBe(401);
});

test('guesses at codes are few from all addresses together, and the owner gets in on a device they used', async () => {
  const { ada, code } = await withApp();
  let asked = 0;
  for (; asked < 40; asked++) {
    const answer = await second(await pendingOf(ada), wrong);
    if (answer.statusCode === 429) break;
    expect(answer.statusCode).toBe(401);
  }
  expect(asked).toBe(30);
  const known = { 'x-visitor-device': ada.device };
  const begun = await accounts.asBff('/sessions', { email: ada.email, password: ada.password }, known);
  const { pending } = begun.json();
  const right = await accounts.asBff('/sessions/second-factor', { pending, code: code(1) }, known);
  expect(right.statusCode).toBe(201);
});

test('a recovery code opens once, its owner is told, and new ones end the old', async () => {
  const { ada, recoveryCodes } = await withApp();
  await accounts.mailsSent();
  const [one = '', two = '', three = ''] = recoveryCodes;
  const stored = await accounts.database.sql`select * from recovery_codes where user_id = ${ada.id}`;
  expect(JSON.stringify(stored)).not.toContain(one.replace('-', ''));
  const typed = one.toLowerCase().replace('-', ' ');
  const both = await Promise.all([second(await pendingOf(ada), typed), second(await pendingOf(ada), one)]);
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 401]);
  expect(await accounts.mailsSent()).toMatchObject([
    { template: 'security-changed', to: ada.email, data: { change: 'recovery-code-used' } },
  ]);
  expect((await accounts.call(`/users/${ada.id}/second-factor`, { headers: ada.headers })).json()).toEqual({
    totp: true,
    recoveryCodesLeft: 9,
  });
  const renewed = await accounts.post(`/users/${ada.id}/recovery-codes`, undefined, ada.headers);
  expect(renewed.json().recoveryCodes).toHaveLength(10);
  expect((await second(await pendingOf(ada), two)).statusCode).toBe(401);
  expect((await second(await pendingOf(ada), renewed.json().recoveryCodes[0])).statusCode).toBe(201);
  const eve = await accounts.newVisitor();
  await accounts.newApp(eve);
  expect((await second(await pendingOf(eve), three)).statusCode).toBe(401);
});

test('signing in without a browser asks for the code too', async () => {
  const { ada, code } = await withApp();
  const login = (more: object = {}, password = ada.password) =>
    accounts.post('/users/login', { email: ada.email, password, ...more }, { ...accounts.bff });
  expect((await login()).json()).toMatchObject({ status: 401, type: expect.stringMatching(/code-needed$/) });
  expect((await login({}, 'wrong')).json().type).toMatch(/wrong-credentials$/);
  expect((await login({ code: wrong })).json().type).toMatch(/wrong-code$/);
  expect((await login({ code: code(1) })).statusCode).toBe(200);
});

test('what is sensitive asks again after a while, and gives the session a new secret', async () => {
  const ada = await accounts.newVisitor();
  const { sql } = accounts.database;
  const start = (headers: Record<string, string>) => accounts.post(`/users/${ada.id}/totp`, undefined, headers);
  const passwordAlone = await accounts.signedIn(ada.email, ada.password);
  expect((await start(passwordAlone.headers)).json().type).toMatch(/proof-needed$/);
  await sql`update sessions set fresh_until = now() where user_id = ${ada.id}`;
  expect((await start(ada.headers)).json().type).toMatch(/proof-needed$/);

  const prove = (session: string, proof: object) => accounts.asBff('/sessions/proof', { session, ...proof });
  expect((await prove(ada.session, { password: 'wrong' })).statusCode).toBe(403);
  expect((await prove(ada.session, {})).statusCode).toBe(422);
  const both = await Promise.all([1, 2].map(() => prove(ada.session, { password: ada.password })));
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401]);
  const { session } = both.find(({ statusCode }) => statusCode === 200)?.json() ?? {};
  expect(session).not.toBe(ada.session);
  expect((await accounts.asBff('/sessions/token', { session: ada.session })).statusCode).toBe(401);
  const { code } = await accounts.newApp({ id: ada.id, headers: await accounts.tokenOf(session) });

  await sql`update sessions set fresh_until = now() where user_id = ${ada.id}`;
  expect((await prove(session, { password: ada.password })).json().type).toMatch(/code-needed$/);
  const proven = await prove(session, { code: code(1) });
  const headers = await accounts.tokenOf(proven.json().session);
  const off = () => accounts.call(`/users/${ada.id}/totp`, { method: 'DELETE', headers });
  expect((await off()).statusCode).toBe(204);
  expect((await off()).statusCode).toBe(404);
  expect((await signIn(ada)).statusCode).toBe(201);
  expect((await accounts.post(`/users/${ada.id}/recovery-codes`, undefined, headers)).statusCode).toBe(409);
});

test.each([false, true])(
  'a new proof changes neither the end of a session nor how it is kept: remembered %s',
  async (remember) => {
    const { id, email, password } = await accounts.newVisitor();
    const { session, expiresAt } = (await accounts.asBff('/sessions', { email, password, remember })).json();
    const proven = (await accounts.asBff('/sessions/proof', { session, password })).json();
    expect(proven).toMatchObject({ expiresAt, remember });
    expect((await accounts.asBff('/sessions/token', { session: proven.session })).json().user.id).toBe(id);
  },
);

test('a session that was ended does nothing sensitive, however long its token lives', async () => {
  const ada = await accounts.newVisitor();
  await accounts.call(`/users/${ada.id}/sessions`, { method: 'DELETE', headers: ada.headers });
  const start = await accounts.post(`/users/${ada.id}/totp`, undefined, ada.headers);
  expect(start.json().type).toMatch(/proof-needed$/);
});

test('a reset password does not open an account that has an app', async () => {
  const { ada, code } = await withApp();
  await accounts.asBff('/password-resets', { email: ada.email });
  const token = await accounts.mailedToken('password-reset', ada.email);
  const before = await pendingOf(ada);
  await accounts.asBff('/password-resets/confirmation', { token, password: 'a whole new password' });
  expect((await second(before, code(1))).json().type).toMatch(/sign-in-over$/);
  const begun = await signIn({ email: ada.email, password: 'a whole new password' });
  expect(begun.statusCode).toBe(202);
  expect((await second(begun.json().pending, code(1))).statusCode).toBe(201);
});
