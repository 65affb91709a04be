import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthenticator } from './test-authenticator.ts';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());

const origin = 'https://souk.test';
type Who = { id: string; headers: Record<string, string> };
type Authenticator = ReturnType<typeof createAuthenticator>;
const newOptions = async (who: Who) =>
  (await accounts.post(`/users/${who.id}/passkeys/options`, undefined, who.headers)).json();
const keep = (who: Who, response: unknown, name = 'Laptop') =>
  accounts.post(`/users/${who.id}/passkeys`, { name, response }, who.headers);
const challengeToSignIn = async (): Promise<string> =>
  (await accounts.asBff('/sessions/passkey/options', undefined)).json().challenge;
const signIn = (response: unknown) => accounts.asBff('/sessions/passkey', { response });

async function withPasskey(authenticator: Authenticator = createAuthenticator()) {
  const ada = await accounts.newVisitor();
  const { challenge, user } = await newOptions(ada);
  const kept = await keep(ada, authenticator.create({ challenge, origin }));
  return { ada, authenticator, kept, userHandle: user.id as string };
}

test('a passkey is made, and signs in without e-mail, password or code', async () => {
  const { ada, authenticator, kept, userHandle } = await withPasskey();
  expect(kept.statusCode).toBe(201);
  expect(kept.json()).toMatchObject({ name: 'Laptop', backedUp: false, lastUsedAt: null });
  expect(Buffer.from(userHandle, 'base64url').toString('hex')).toBe(ada.id.replaceAll('-', ''));
  await accounts.newApp(ada);
  const signedIn = await signIn(authenticator.get({ challenge: await challengeToSignIn(), origin, userHandle }));
  expect(signedIn.statusCode).toBe(201);
  expect(signedIn.json().user.id).toBe(ada.id);
  expect((await accounts.asBff('/sessions/token', { session: signedIn.json().session })).statusCode).toBe(200);
  const { items } = (await accounts.call(`/users/${ada.id}/passkeys`, { headers: ada.headers })).json();
  expect(items[0].lastUsedAt).not.toBeNull();
});

test('the options ask for one that finds itself, with touch or PIN, at this address', async () => {
  const { ada, kept } = await withPasskey();
  const options = await newOptions(ada);
  expect(options.rp.id).toBe('souk.test');
  expect(options.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' });
  expect(options.excludeCredentials).toHaveLength(1);
  expect(kept.json()).not.toHaveProperty('publicKey');
  const toSignIn = (await accounts.asBff('/sessions/passkey/options', undefined)).json();
  expect(toSignIn).toMatchObject({ rpId: 'souk.test', userVerification: 'required' });
  expect(toSignIn.allowCredentials ?? []).toEqual([]);
});

test('an answer counts once, and not after its time', async () => {
  const { authenticator, ada } = await withPasskey();
  const answer = authenticator.get({ challenge: await challengeToSignIn(), origin });
  const both = await Promise.all([signIn(answer), signIn(answer)]);
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 401]);
  const challenge = await challengeToSignIn();
  await accounts.database.sql`update challenges set expires_at = now()`;
  expect((await signIn(authenticator.get({ challenge, origin }))).statusCode).toBe(401);
  const made = createAuthenticator();
  const response = made.create({ challenge: (await newOptions(ada)).challenge, origin });
  expect((await keep(ada, response)).statusCode).toBe(201);
  expect((await keep(ada, response)).statusCode).toBe(422);
});

test.each([
  ['another site', { origin: 'https://souk.test.evil.example' }],
  ['another port', { origin: 'https://souk.test:8443' }],
  ['plain http', { origin: 'http://souk.test' }],
  ['another relying party', { rpId: 'evil.example' }],
  ['no touch or PIN', { verified: false }],
  ['a challenge of its own', { challenge: 'c2VsZi1tYWRl' }],
])('an answer from %s is refused, at making and at signing in', async (_what, wrong) => {
  const { ada, authenticator } = await withPasskey();
  const { challenge } = await newOptions(ada);
  expect((await keep(ada, createAuthenticator().create({ challenge, origin, ...wrong }))).statusCode).toBe(422);
  const answer = authenticator.get({ challenge: await challengeToSignIn(), origin, ...wrong });
  expect((await signIn(answer)).json().type).toMatch(/unknown-passkey$/);
});

test('a signature of another key, an unknown passkey and the handle of somebody else are one answer', async () => {
  const { authenticator } = await withPasskey();
  const eve = await withPasskey();
  const stranger = createAuthenticator();
  const get = async (who: Authenticator, userHandle?: string) => {
    const challenge = await challengeToSignIn();
    return who.get({ challenge, origin, ...(userHandle === undefined ? {} : { userHandle }) });
  };
  const real = await get(authenticator);
  const forged = { ...(await get(eve.authenticator)), id: real.id, rawId: real.rawId };
  const answers = [forged, await get(stranger), await get(authenticator, eve.userHandle)];
  const bodies = await Promise.all(answers.map(async (answer) => (await signIn(answer)).body));
  expect(new Set(bodies).size).toBe(1);
  expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ status: 401 });
});

test('a counter that goes back is a copy; one that never counts is none', async () => {
  const { authenticator } = await withPasskey();
  const use = async (one: Authenticator) =>
    (await signIn(one.get({ challenge: await challengeToSignIn(), origin }))).statusCode;
  expect(await use(authenticator)).toBe(201);
  authenticator.rewind();
  expect(await use(authenticator)).toBe(401);
  const synced = await withPasskey(createAuthenticator({ counts: false }));
  expect([await use(synced.authenticator), await use(synced.authenticator)]).toEqual([201, 201]);
});

test("a challenge for somebody's new passkey is of no use to anyone else, nor for signing in", async () => {
  const { ada, authenticator } = await withPasskey();
  const eve = await accounts.newVisitor();
  const { challenge } = await newOptions(ada);
  expect((await keep(eve, createAuthenticator().create({ challenge, origin }))).statusCode).toBe(422);
  expect((await signIn(authenticator.get({ challenge, origin }))).statusCode).toBe(401);
  const forSigningIn = await challengeToSignIn();
  expect((await keep(eve, createAuthenticator().create({ challenge: forSigningIn, origin }))).statusCode).toBe(422);
  const again = authenticator.create({ challenge: (await newOptions(eve)).challenge, origin });
  expect((await keep(eve, again)).statusCode).toBe(422); // Ada's already
});

test('a passkey proves again who holds a session, its own alone', async () => {
  const { ada, authenticator } = await withPasskey();
  const eve = await accounts.newVisitor();
  const prove = async (session: string) => {
    const passkey = authenticator.get({ challenge: await challengeToSignIn(), origin });
    return accounts.asBff('/sessions/proof', { session, passkey });
  };
  expect((await prove(eve.session)).statusCode).toBe(401);
  await accounts.database.sql`update sessions set fresh_until = now() where user_id = ${ada.id}`;
  const proven = await prove(ada.session);
  expect(proven.statusCode).toBe(200);
  expect(
    (await newOptions({ id: ada.id, headers: await accounts.tokenOf(proven.json().session) })).challenge,
  ).toBeTruthy();
});

test('passkeys are several, named, renamed and removed; their owner is told, nobody else reaches them', async () => {
  const { ada, authenticator, kept } = await withPasskey();
  const eve = await accounts.newVisitor();
  const { challenge } = await newOptions(ada);
  await keep(ada, createAuthenticator().create({ challenge, origin }), 'Key ring');
  const list = async () => (await accounts.call(`/users/${ada.id}/passkeys`, { headers: ada.headers })).json().items;
  expect((await list()).map(({ name }: { name: string }) => name)).toEqual(['Laptop', 'Key ring']);
  const { id } = kept.json();
  const at = (who: Who, owner: string, method: 'PUT' | 'DELETE') =>
    accounts.call(`/users/${owner}/passkeys/${id}`, {
      method,
      headers: who.headers,
      ...(method === 'PUT' ? { body: { name: 'Old laptop' } } : {}),
    });
  for (const method of ['PUT', 'DELETE'] as const) {
    expect((await at(eve, ada.id, method)).statusCode).toBe(404);
    expect((await at(eve, eve.id, method)).statusCode).toBe(404);
  }
  expect((await at(ada, ada.id, 'PUT')).json()).toMatchObject({ id, name: 'Old laptop' });
  await accounts.mailsSent();
  expect((await at(ada, ada.id, 'DELETE')).statusCode).toBe(204);
  expect(await accounts.mailsSent()).toMatchObject([{ to: ada.email, data: { change: 'passkey-removed' } }]);
  expect((await signIn(authenticator.get({ challenge: await challengeToSignIn(), origin }))).statusCode).toBe(401);
});

test('rubbish is 422, never 500', async () => {
  const ada = await accounts.newVisitor();
  const valid = createAuthenticator().create({ challenge: (await newOptions(ada)).challenge, origin });
  const rubbish = [
    null,
    {},
    { ...valid, response: {} },
    { ...valid, response: { ...valid.response, attestationObject: 'AAAA' } },
    { ...valid, response: { ...valid.response, clientDataJSON: 'bm90IGpzb24' } },
    { ...valid, id: 'A'.repeat(2000) },
  ];
  for (const response of rubbish) {
    expect((await keep(ada, response)).statusCode).toBe(422);
    expect([401, 422]).toContain((await signIn(response)).statusCode);
  }
});
