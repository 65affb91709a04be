import { expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { type Account, freshTokenOf, tokenOf } from './account.ts';
import { call } from './api.ts';

const STEP_MS = 30_000;

/** What their owner may do with a token of a fresh session. */
async function ask<Body>(token: string, path: string, json?: object): Promise<Body> {
  const { status, body } = await call<Body>('user', path, { method: 'POST', token, ...(json ? { json } : {}) });
  if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Turns on an app that shows codes. A code is good once: `code(1)` is the one after the present one. */
export async function turnOnApp(account: Account) {
  const { user } = await tokenOf(account);
  const token = await freshTokenOf(account);
  const { secret } = await ask<{ secret: string }>(token, `/users/${user.id}/totp`);
  const app = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
  const code = (later = 0) => app.generate({ timestamp: Date.now() + later * STEP_MS });
  const path = `/users/${user.id}/totp/confirmation`;
  const { recoveryCodes } = await ask<{ recoveryCodes: string[] }>(token, path, { code: code(-1) });
  return { code, recoveryCodes };
}

/** An authenticator of this browser alone, whose owner always agrees. */
export async function plugInAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    passkeys: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    /** Its owner does not show who they are. */
    refuse: () => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
  };
}

/** Makes a passkey in the page's authenticator and keeps it with the account. */
export async function makePasskey(page: Page, account: Account): Promise<void> {
  const { user } = await tokenOf(account);
  const token = await freshTokenOf(account);
  const options = await ask<PublicKeyCredentialCreationOptionsJSON>(token, `/users/${user.id}/passkeys/options`);
  const response = await page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json);
    return ((await navigator.credentials.create({ publicKey })) as PublicKeyCredential).toJSON();
  }, options);
  expect(await ask(token, `/users/${user.id}/passkeys`, { name: 'A key', response })).toMatchObject({ name: 'A key' });
}
