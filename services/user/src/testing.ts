import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createProxyList } from '@souk/contracts/visitor';
import { connectDatabase } from '@souk/service-kit/database';
import { startOutbox } from '@souk/service-kit/outbox';
import { createTestDatabase, createTestKeys } from '@souk/service-kit/testing';
import { TOTP, URI } from 'otpauth';
import { createApp } from './app.ts';
import { createBreachedCheck } from './breached-passwords.ts';
import type { Deps } from './deps.ts';
import type { Template } from './mail-templates.ts';
import { seedUser } from './register-user.ts';
import { schema } from './schema.ts';
import { createSecrets } from './secrets.ts';
import { type Mail, sendMails } from './send-mails.ts';
import { createThrottle } from './throttle.ts';

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;
interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
}

/** For tests: the service on a database of its own, with an admin, and people who come from an address each. */
export async function openAccounts() {
  const keys = await createTestKeys();
  const testDatabase = await createTestDatabase(path.join(import.meta.dirname, '../migrations'));
  const database = connectDatabase(testDatabase.url, schema);
  const { kty, crv, kid, x } = keys.privateKey('user');
  const deps = {
    database,
    verifier: keys.verifier('user'),
    signer: keys.signer('user'),
    audience: ['user', 'order'],
    publicKeys: [{ kty, crv, kid, x, iss: 'user' }],
    shopUrl: 'https://souk.test',
    secrets: createSecrets(randomBytes(32)),
    isBreached: createBreachedCheck({ onFailure: () => {} }),
    peers: {} as Deps['peers'],
    throttle: createThrottle(database),
    outbox: startOutbox({ db: database.db, source: '/services/user', subscribers: {}, onFailure: () => {} }),
    proxies: createProxyList([]),
  };
  const app = await createApp(deps);
  const admin = { email: 'admin@souk.test', password: 'a long admin password' };
  await seedUser({ database }, { ...admin, name: 'Admin', role: 'admin' });

  let count = 0;
  const bff = { authorization: await keys.bearer('user', 'service:shell') };
  const call = (url: string, { method = 'GET', body, headers = {} }: Asked = {}) =>
    app.inject({
      method,
      url,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
  const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
    call(url, { method: 'POST', body, headers });

  /** As the backend of a page asks, for a visitor at an address of their own unless one is given. */
  const asBff = (url: string, body: unknown, headers: Record<string, string> = {}) =>
    post(url, body, { ...bff, 'x-visitor-address': newAddress(), ...headers });
  const newAddress = () => `10.${(++count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`;

  async function signedIn(email: string, password: string) {
    const { token, user } = (await post('/users/login', { email, password })).json();
    return { id: user.id as string, headers: { authorization: `Bearer ${token}` } };
  }
  /** The bearer token that a BFF gets for a session. */
  async function tokenOf(session: string) {
    const answer = await asBff('/sessions/token', { session });
    return { authorization: `Bearer ${answer.json().token}` };
  }

  return {
    app,
    keys,
    deps,
    database,
    admin,
    bff,
    call,
    post,
    asBff,
    newAddress,
    signedIn,
    tokenOf,
    async newShopper() {
      const email = `shopper${++count}@souk.test`;
      const password = 'correct horse battery';
      await post('/users', { email, password, name: 'Ada' }, { ...bff, 'x-visitor-address': newAddress() });
      return { email, password, ...(await signedIn(email, password)) };
    },
    /** The app on somebody's telephone: what it shows now, or so many steps later. */
    async newApp(who: { id: string; headers: Record<string, string> }) {
      const { uri } = (await post(`/users/${who.id}/totp`, undefined, who.headers)).json();
      const app = URI.parse(uri);
      if (!(app instanceof TOTP)) throw new Error('not an otpauth URI for TOTP');
      const code = (steps = 0) => app.generate({ timestamp: Date.now() + steps * 30_000 });
      const confirmed = await post(`/users/${who.id}/totp/confirmation`, { code: code() }, who.headers);
      return { code, recoveryCodes: confirmed.json().recoveryCodes as string[] };
    },
    /** A shopper who is signed in in a browser. */
    async newVisitor() {
      const email = `visitor${++count}@souk.test`;
      const password = 'correct horse battery';
      await asBff('/users', { email, password, name: 'Ada' });
      const { session, user, device } = (await asBff('/sessions', { email, password })).json();
      return { id: user.id as string, email, password, session, device, headers: await tokenOf(session) };
    },
    async mailsSent(): Promise<Mail[]> {
      const sent: Mail[] = [];
      await database.sql`update mails set next_try_at = now()`;
      while (
        await sendMails(deps, async (mail) => {
          sent.push(mail);
          return 'taken';
        })
      );
      return sent;
    },
    /** The token in the newest mail of this kind to somebody. */
    async mailedToken(template: Template, to: string): Promise<string> {
      const link = (await this.mailsSent()).findLast((mail) => mail.template === template && mail.to === to)?.data.link;
      if (!link) throw new Error(`no ${template} to ${to}`);
      return new URL(link).searchParams.get('token') ?? '';
    },
    /** Which e-mails the others were told to be this account's own, the oldest first. */
    async toldVerified(userId: string): Promise<string[]> {
      const rows = await database.sql<{ email: string }[]>`
        select data ->> 'email' as email from outbox_events
        where aggregate = ${userId} and type = 'user.email-verified.v1' and data ->> 'userId' = ${userId} order by seq`;
      return rows.map(({ email }) => email);
    },
    async close() {
      await app.close();
      await deps.outbox.stop();
      await database.close();
      await testDatabase.drop();
    },
  };
}
