import { createHmac, randomBytes } from 'node:crypto';
import type { TestKeys } from '@souk/service-kit/testing';
import { exportJWK, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';

const now = () => Math.floor(Date.now() / 1000);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What an admin's good token for a service says; each bad token has one thing wrong. */
export const goodClaims = (audience: string): JWTPayload => ({
  iss: 'user',
  sub: 'user:0a0a0a0a-0000-4000-8000-00000000000a',
  aud: audience,
  role: 'admin',
  iat: now(),
  exp: now() + 300,
});
const GOOD_HEADER = { alg: 'EdDSA', kid: 'user-1' };

/** Signs claims by the key of a part. */
export async function signAs(keys: TestKeys, issuer: string, claims: JWTPayload, header: object = {}): Promise<string> {
  const privateKey = keys.privateKey(issuer);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', kid: privateKey.kid, ...header })
    .sign(await importJWK(privateKey, 'EdDSA'), { crit: { 'x-more': true } });
}

/** By what is wrong with them. */
export async function badTokens(keys: TestKeys, audience: string): Promise<Record<string, string>> {
  const claims = goodClaims(audience);
  const asUser = (change: JWTPayload, header: object = {}) => signAs(keys, 'user', { ...claims, ...change }, header);
  const without = (...names: string[]) =>
    signAs(keys, 'user', Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name))));

  const { x } = keys.privateKey('user');
  const hmac = (key: Buffer | string, alg = 'HS256') => {
    const signed = `${part({ alg, kid: 'user-1', typ: 'JWT' })}.${part(claims)}`;
    return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  };
  const stranger = await generateKeyPair('EdDSA', { extractable: true });
  const publicKey = await exportJWK(stranger.publicKey);
  const byStranger = (header: object) =>
    new SignJWT(claims).setProtectedHeader({ ...GOOD_HEADER, ...header }).sign(stranger.privateKey);
  const [header = '', payload = '', signature = ''] = (await asUser({ role: 'shopper' })).split('.');

  return {
    'no signature, alg none': `${part({ alg: 'none', kid: 'user-1' })}.${part(claims)}.`,
    'alg None with a signature': `${part({ alg: 'None', kid: 'user-1' })}.${part(claims)}.${signature}`,
    'HS256 by the public key’s bytes': hmac(Buffer.from(x, 'base64url')),
    'HS256 by the public key’s text': hmac(x),
    'HS256 by the public JWK': hmac(JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x })),
    'HS256 by an empty key': hmac(''),
    'a kid that nobody knows': await byStranger({ kid: 'stranger-1' }),
    'no kid': await byStranger({ kid: undefined }),
    'a kid that is a path': await byStranger({ kid: '../../../../dev/null' }),
    'a stranger’s key under a known kid': await byStranger({}),
    'its own key in a jwk header': await byStranger({ jwk: publicKey }),
    'its own keys at a jku': await byStranger({ jku: 'https://evil.test/jwks.json', kid: 'evil-1' }),
    'its own certificate at an x5u': await byStranger({ x5u: 'https://evil.test/cert.pem' }),
    'a role changed after signing': `${header}.${part({ ...claims, role: 'admin' })}.${signature}`,
    'a signature cut off': `${header}.${payload}.${signature.slice(0, 40)}`,
    'no signature': `${header}.${payload}.`,
    'another audience': await asUser({ aud: 'somewhere-else' }),
    'no audience': await without('aud'),
    expired: await asUser({ iat: now() - 600, exp: now() - 1 }),
    'no expiry': await without('exp'),
    'an expiry that is text': await asUser({ exp: String(now() + 300) as unknown as number }),
    'from the future': await asUser({ iat: now() + 60 }),
    'no time of issue': await without('iat'),
    'not good yet': await asUser({ nbf: now() + 60 }),
    'another issuer than the key’s': await signAs(keys, 'order', claims),
    'the key of another part under the issuer’s kid': await signAs(keys, 'order', claims, { kid: 'user-1' }),
    'a user named by order': await signAs(keys, 'order', { ...claims, iss: 'order' }),
    'a guest named by user': await asUser({ sub: 'guest:0a0a0a0a-0000-4000-8000-00000000000a' }),
    'a service named by another': await signAs(keys, 'order', { ...claims, iss: 'order', sub: 'service:user' }),
    'an issuer that is nobody': await asUser({ iss: 'stranger' }),
    'no subject': await without('sub'),
    'a subject without an id': await asUser({ sub: 'user:' }),
    'a role that there is not': await asUser({ role: 'root' }),
    'roles in a list': await asUser({ role: ['admin'] }),
    'no role': await without('role'),
    'an extension that must be understood': await asUser({}, { crit: ['x-more'], 'x-more': 1 }),
    'ten kilobytes': await asUser({ more: 'x'.repeat(10_000) }),
    'not a token': 'rubbish',
    noise: randomBytes(90).toString('base64url'),
  };
}

/** Authorization headers that hold a good token in a way that is not ours. */
export const badHeaders = (good: string): Record<string, string> => ({
  'the token alone': good,
  'as Basic': `Basic ${good}`,
  'two tokens': `Bearer ${good}, Bearer ${good}`,
  'nothing after Bearer': 'Bearer ',
  'a quoted token': `Bearer "${good}"`,
});
