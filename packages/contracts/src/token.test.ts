import { exportJWK, generateKeyPair, SignJWT } from 'jose';
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
