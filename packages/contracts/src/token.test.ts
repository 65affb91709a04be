import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { createSigner, createVerifier, type PrivateKey, type TrustedKeys } from './token.ts';

let keys: Record<'user' | 'order' | 'shell', PrivateKey>;
let trustedKeys: TrustedKeys;

async function newKey(kid: string): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { x, d } = await exportJWK(privateKey);
  if (!x || !d) throw new Error('no Ed25519 key');
  return { kty: 'OKP', crv: 'Ed25519', kid, x, d };
}
const publicOf = ({ kty, crv, kid, x }: PrivateKey, iss: string) => ({ kty, crv, kid, x, iss });

beforeAll(async () => {
  keys = { user: await newKey('user-1'), order: await newKey('order-1'), shell: await newKey('shell-1') };
  trustedKeys = { keys: [publicOf(keys.user, 'user'), publicOf(keys.order, 'order'), publicOf(keys.shell, 'shell')] };
});

const verifier = () => createVerifier({ audience: 'order', trustedKeys });

test('a service, a guest and a user are known by their own issuer', async () => {
  const order = createSigner({ issuer: 'order', privateKey: keys.order });
  const user = createSigner({ issuer: 'user', privateKey: keys.user });
  const shell = createSigner({ issuer: 'shell', privateKey: keys.shell });
  expect(await verifier().verify(await shell.serviceToken('order'))).toEqual({
    kind: 'service',
    name: 'shell',
    subject: 'service:shell',
  });
  const guest = await order.sign({ subject: 'guest:g1', audience: ['order', 'payment'], expiresInSeconds: 60 });
  expect(await verifier().verify(guest)).toEqual({ kind: 'guest', id: 'g1', subject: 'guest:g1' });
  const admin = await user.sign({ subject: 'user:u1', audience: ['order'], expiresInSeconds: 60, role: 'admin' });
  expect(await verifier().verify(admin)).toEqual({ kind: 'user', id: 'u1', role: 'admin', subject: 'user:u1' });
});

test('a user’s token says the role and the session, and a role nobody knows is refused', async () => {
  const user = createSigner({ issuer: 'user', privateKey: keys.user });
  const request = { subject: 'user:u1', audience: ['order'], expiresInSeconds: 60 };
  const token = await user.sign({ ...request, role: 'support', session: 's1' });
  expect(await verifier().verify(token)).toMatchObject({ kind: 'user', role: 'support', session: 's1' });
  expect(await verifier().verify(await user.sign({ ...request, role: 'owner' as 'admin' }))).toBeNull();
  expect(await verifier().verify(await user.sign(request))).toBeNull();
});

test('keys rotate: a token of either key is good, one of a key that left is not', async () => {
  const next = await newKey('user-2');
  const request = { subject: 'user:u1', audience: 'order', expiresInSeconds: 60, role: 'shopper' as const };
  const tokenOf = (privateKey: PrivateKey) => createSigner({ issuer: 'user', privateKey }).sign(request);
  const both = createVerifier({
    audience: 'order',
    trustedKeys: { keys: [...trustedKeys.keys, publicOf(next, 'user')] },
  });
  expect(await both.verify(await tokenOf(keys.user))).toMatchObject({ id: 'u1' });
  expect(await both.verify(await tokenOf(next))).toMatchObject({ id: 'u1' });
  const onlyNext = createVerifier({ audience: 'order', trustedKeys: { keys: [publicOf(next, 'user')] } });
  expect(await onlyNext.verify(await tokenOf(keys.user))).toBeNull();
  // The id of one key on what another one signed.
  expect(await both.verify(await tokenOf({ ...next, kid: 'user-1', x: next.x }))).toBeNull();
});

test('a key that the token itself brings or points to is not looked at, and one that starts later is not good yet', async () => {
  const foreign = await newKey('foreign-1');
  const { kty, crv, x } = foreign;
  const claims = { iss: 'user', sub: 'user:u1', aud: 'order', role: 'admin' };
  const make = async (privateKey: PrivateKey, header: object, more: object = {}) =>
    new SignJWT({ ...claims, iat: Math.floor(Date.now() / 1000), exp: 9_999_999_999, ...more })
      .setProtectedHeader({ alg: 'EdDSA', ...header })
      .sign(await importJWK(privateKey, 'EdDSA'));
  const headers = [
    {},
    { kid: 'foreign-1' },
    { kid: 'user-1' },
    { kid: '__proto__' },
    { kid: 'user-1', jku: 'https://evil.example/jwks.json' },
    { kid: 'user-1', jwk: { kty, crv, x } },
    { kid: 'user-1', x5u: 'https://evil.example/key.pem' },
  ];
  for (const header of headers) expect(await verifier().verify(await make(foreign, header))).toBeNull();
  const known = { kid: 'user-1' };
  const inAnHour = Math.floor(Date.now() / 1000) + 3600;
  expect(await verifier().verify(await make(keys.user, known, { iat: inAnHour }))).toBeNull();
  expect(await verifier().verify(await make(keys.user, known, { nbf: inAnHour }))).toBeNull();
  expect(await verifier().verify(await make(keys.user, known))).toMatchObject({ role: 'admin' });
});

test('nobody speaks for another issuer', async () => {
  const shell = createSigner({ issuer: 'shell', privateKey: keys.shell });
  const forged = await shell.sign({ subject: 'user:u1', audience: 'order', expiresInSeconds: 60, role: 'admin' });
  expect(await verifier().verify(forged)).toBeNull();
  const posing = createSigner({ issuer: 'user', privateKey: keys.shell });
  expect(
    await verifier().verify(
      await posing.sign({ subject: 'user:u1', audience: 'order', expiresInSeconds: 60, role: 'admin' }),
    ),
  ).toBeNull();
  const otherService = await shell.sign({ subject: 'service:order', audience: 'order', expiresInSeconds: 60 });
  expect(await verifier().verify(otherService)).toBeNull();
});

test('wrong audience, expired, future, unsigned, HMAC by the public key and rubbish are refused', async () => {
  const shell = createSigner({ issuer: 'shell', privateKey: keys.shell });
  expect(await verifier().verify(await shell.serviceToken('product'))).toBeNull();
  expect(
    await verifier().verify(await shell.sign({ subject: 'service:shell', audience: 'order', expiresInSeconds: -10 })),
  ).toBeNull();
  const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: 'shell', sub: 'service:shell', aud: 'order', iat: 1, exp: 9_999_999_999 };
  expect(await verifier().verify(`${b64({ alg: 'none', kid: 'shell-1' })}.${b64(claims)}.`)).toBeNull();
  const hmac = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: 'shell-1' })
    .sign(Buffer.from(keys.shell.x, 'base64url'));
  expect(await verifier().verify(hmac)).toBeNull();
  expect(await verifier().verify('rubbish')).toBeNull();
  expect(await verifier().verify('x'.repeat(5000))).toBeNull();
});
