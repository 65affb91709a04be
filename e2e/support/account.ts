import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { createSigner, privateKeySchema } from '../../packages/contracts/src/token.ts';
import { loadSecrets, privateKey } from '../../tools/start/src/secrets.ts';
import { call, newEmail } from './api.ts';
import { mailsTo, shopOrigin } from './shop.ts';

export interface Account {
  email: string;
  password: string;
  name: string;
}
export interface KnownUser {
  id: string;
  email: string;
  emailVerified: boolean;
  name: string;
}

export const newPassword = () => `a long one ${randomUUID()}`;

/** An account of this test alone. */
export async function makeAccount(more: Partial<Account> = {}): Promise<Account> {
  const account = { email: newEmail(), password: newPassword(), name: 'Ada Lovelace', ...more };
  const { status, body } = await call('user', '/users', { json: account });
  if (status !== 201) throw new Error(`the account was refused: ${JSON.stringify(body)}`);
  return account;
}

/** A bearer token of its owner, for the services' own endpoints. It is no session: what needs a fresh proof refuses it. */
export async function tokenOf({ email, password }: Account): Promise<{ token: string; user: KnownUser }> {
  const { status, body } = await call<{ token: string; user: KnownUser }>('user', '/users/login', {
    json: { email, password },
  });
  if (status !== 200) throw new Error(`signing in was refused: ${JSON.stringify(body)}`);
  return body;
}

interface SignInOptions {
  account?: Account;
  remember?: boolean;
}

/**
 * Signs this browser in, without a page: as the sign-in page does, by a call to the BFF. What is open shows it once it is loaded again.
 * Answers whose account it is: a new one's, unless one is given.
 */
export async function signIn(page: Page, { account, remember = false }: SignInOptions = {}): Promise<Account> {
  const who = account ?? (await makeAccount());
  const { email, password } = who;
  const answer = await callBff(page, 'signIn.start', { email, password, remember });
  expect(answer, 'signing in needs no second step').toEqual({ pending: null });
  return who;
}

/** A mutation of account-mf's BFF with this browser's cookies; what it answers. Refused, it fails the test. */
export async function callBff(page: Page, procedure: string, input?: object): Promise<unknown> {
  const answer = await page.request.post(`${shopOrigin}/api/bff/account/trpc/${procedure}`, {
    headers: { 'x-souk': '1', origin: shopOrigin },
    data: input ?? {},
  });
  expect(answer.ok(), `${procedure}: ${answer.status()}`).toBe(true);
  const { result } = (await answer.json()) as { result: { data?: unknown } };
  return result.data;
}

/** Fills in and sends the sign-in page. */
export async function signInByForm(page: Page, { email, password }: Pick<Account, 'email' | 'password'>) {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Where a mail to this address leads: the path, with its token. */
export async function mailedPath(address: string, page: string): Promise<string> {
  const link = new RegExp(`${shopOrigin}(${page}\\?token=[\\w-]+)`);
  let found: string | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).flatMap(({ text }) => link.exec(text)?.[1] ?? []).at(-1);
        return found;
      },
      { message: `a mail to ${address} that leads to ${page}`, timeout: 20_000 },
    )
    .toBeDefined();
  return found ?? '';
}

/** A bearer token as a BFF holds it: of a session whose owner has just shown who they are. */
export async function freshTokenOf({ email, password }: Account): Promise<string> {
  const secrets = loadSecrets(process.env.SOUK_STATE ?? '.souk');
  const key = privateKeySchema.parse(JSON.parse(privateKey(secrets, 'account-mf')));
  const signer = createSigner({ issuer: 'account-mf', privateKey: key });
  const ask = async <Body>(path: string, json: object): Promise<Body> => {
    const { status, body } = await call<Body>('user', path, { json, token: await signer.serviceToken('user') });
    if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  const { session } = await ask<{ session: string }>('/sessions', { email, password });
  return (await ask<{ token: string }>('/sessions/token', { session })).token;
}
