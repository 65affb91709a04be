import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { workOnRequests } from './privacy-worker.ts';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
type Peer = Awaited<ReturnType<typeof startPeer>>;
let order: Peer;
let payment: Peer;
const worries: string[] = [];

/** Another service, at the edge of the network: it is up or down, and says what it is told to. */
async function startPeer(name: string) {
  const asked: { method: string; url: string; email: string | undefined; who: string | undefined }[] = [];
  const peer = {
    asked,
    answer: (_method: string): { status: number; body: unknown } => ({ status: 200, body: {} }),
    url: '',
    listen: (port = 0) =>
      new Promise<void>((resolve) => {
        server.listen(port, '127.0.0.1', () => {
          const address = server.address();
          if (typeof address === 'object' && address) peer.url = `http://127.0.0.1:${address.port}`;
          resolve();
        });
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const principal = await accounts.keys.verifier(name).verify(headers.authorization?.slice(7) ?? '');
    const email = headers['x-subject-email'];
    asked.push({ method, url, email: typeof email === 'string' ? email : undefined, who: principal?.subject });
    const { status, body } = peer.answer(method);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await peer.listen();
  return peer;
}

beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());
beforeEach(async () => {
  order = await startPeer('order');
  payment = await startPeer('payment');
  const { signer } = accounts.deps;
  accounts.deps.peers = Object.fromEntries(
    Object.entries({ order, payment }).map(([name, peer]) => [
      name,
      { url: peer.url, token: () => signer.serviceToken(name) },
    ]),
  );
});
afterEach(async () => {
  await Promise.all([order.close(), payment.close()]);
  await accounts.database.sql`delete from privacy_requests`;
  worries.length = 0;
});

/** As the worker does again and again, with all times to wait over. */
async function work() {
  await accounts.database.sql`update privacy_steps set next_try_at = now()`;
  await workOnRequests(accounts.deps, (peer, reason) => worries.push(`${peer}: ${reason}`));
}
const ask = ({ id, headers }: { id: string; headers: Record<string, string> }) =>
  accounts.post(`/users/${id}/export`, undefined, headers);
const read = async ({ id, headers }: { id: string; headers: Record<string, string> }) =>
  (await accounts.call(`/users/${id}/export`, { headers })).json();
const take = (token: string) => accounts.post('/privacy-documents', { token });
const remove = ({ id, headers }: { id: string; headers: Record<string, string> }) =>
  accounts.call(`/users/${id}`, { method: 'DELETE', headers });

test('an export gathers from every service, and its link shows it once', async () => {
  const ada = await accounts.newVisitor();
  const home = { fullName: 'Ada', address: '1 Way', city: 'London', postalCode: 'N1', country: 'GB' };
  await accounts.post(`/users/${ada.id}/addresses`, home, ada.headers);
  order.answer = () => ({ status: 200, body: { orders: [{ number: 'SK-1' }] } });
  payment.answer = () => ({ status: 200, body: { payments: [] } });
  const [one, two] = await Promise.all([ask(ada), ask(ada)]);
  expect([one.statusCode, two.statusCode]).toEqual([202, 202]);
  expect(two.json().id).toBe(one.json().id);
  await work();
  expect(order.asked).toEqual([
    { method: 'GET', url: `/privacy/user%3A${ada.id}`, email: undefined, who: 'service:user' },
  ]);
  expect(await read(ada)).toMatchObject({ id: one.json().id, status: 'ready' });
  const token = await accounts.mailedToken('export-ready', ada.email);
  const stored = await accounts.database.sql`select * from privacy_requests`;
  expect(JSON.stringify(stored)).not.toContain(token);
  const both = await Promise.all([take(token), take(token)]);
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 404]);
  const { kind, document } = both.find(({ statusCode }) => statusCode === 200)?.json() ?? {};
  expect(kind).toBe('export');
  expect(document).toMatchObject({
    user: { account: { email: ada.email }, addresses: [home], sessions: [{}], mails: [{ template: 'verify-email' }] },
    order: { orders: [{ number: 'SK-1' }] },
    payment: { payments: [] },
  });
  expect(JSON.stringify(document)).not.toMatch(/argon2|hash/i);
  expect(await read(ada)).toMatchObject({ status: 'over' });
  expect(JSON.stringify(await accounts.database.sql`select * from privacy_requests`)).not.toContain('SK-1');
});

test('things kept by e-mail are asked for only once the e-mail was verified', async () => {
  const ada = await accounts.newVisitor();
  const token = await accounts.mailedToken('verify-email', ada.email);
  await accounts.post('/email-verifications', { token });
  await ask(ada);
  await work();
  expect(order.asked[0]?.email).toBe(ada.email);
});

test('a service that is down is waited for, and what others answered is not asked again', async () => {
  const ada = await accounts.newVisitor();
  const port = Number(new URL(payment.url).port);
  await payment.close();
  await ask(ada);
  for (let i = 0; i < 3; i++) await work();
  expect(order.asked).toHaveLength(1);
  expect(await read(ada)).toMatchObject({ status: 'running', expiresAt: null });
  await payment.listen(port);
  payment.answer = () => ({ status: 503, body: {} });
  await work();
  payment.answer = () => ({ status: 404, body: {} }); // does not know the endpoint yet
  await work();
  payment.answer = () => ({ status: 200, body: 'rubbish' });
  await work();
  expect(await read(ada)).toMatchObject({ status: 'running' });
  payment.answer = () => ({ status: 200, body: { payments: [] } });
  await work();
  expect(await read(ada)).toMatchObject({ status: 'ready' });
  expect(order.asked).toHaveLength(1);
});

test('a step that a process left in the middle is done again, by any copy, and finished once', async () => {
  const ada = await accounts.newVisitor();
  await ask(ada);
  const { sql } = accounts.database;
  await sql`update privacy_steps set tries = 1, next_try_at = now() + interval '45 seconds'`; // taken, and the process died
  await workOnRequests(accounts.deps, () => {});
  expect(order.asked).toHaveLength(0);
  await sql`update privacy_steps set next_try_at = now()`;
  const copies = Array.from({ length: 4 }, () => workOnRequests(accounts.deps, () => {}));
  await Promise.all(copies);
  await work();
  expect(order.asked).toHaveLength(1);
  expect(
    (await accounts.mailsSent()).filter(({ to, template }) => to === ada.email && template === 'export-ready'),
  ).toHaveLength(1);
});

test('of copies that see the last answer at once, one writes the mail', async () => {
  const ada = await accounts.newVisitor();
  await ask(ada);
  await accounts.database.sql`update privacy_steps set done_at = now(), answer = '{}'`;
  await Promise.all(Array.from({ length: 6 }, () => workOnRequests(accounts.deps, () => {})));
  expect((await accounts.mailsSent()).filter(({ template }) => template === 'export-ready')).toHaveLength(1);
});

test('somebody is told of a service that does not answer for long, once', async () => {
  await ask(await accounts.newVisitor());
  order.answer = () => ({ status: 500, body: {} });
  for (let i = 0; i < 12; i++) await work();
  expect(worries).toEqual(['order: status 500']);
});

test('a deleted account is gone at once; the receipt says what others keep, when all have answered', async () => {
  const ada = await accounts.newVisitor();
  const kept = [{ what: 'Orders, without your name', why: 'Tax law asks for ten years' }];
  order.answer = () => ({ status: 200, body: { erased: { carts: 2 }, kept } });
  payment.answer = () => ({ status: 503, body: {} });
  await ask(ada);
  expect((await remove(ada)).statusCode).toBe(204);
  expect((await remove(ada)).statusCode).toBe(403); // its session went with it
  expect((await accounts.asBff('/sessions', { email: ada.email, password: ada.password })).statusCode).toBe(401);
  expect((await accounts.asBff('/sessions/token', { session: ada.session })).statusCode).toBe(401);
  await work();
  expect(order.asked.map(({ method }) => method)).toEqual(['DELETE']);
  expect((await accounts.mailsSent()).filter(({ template }) => template === 'account-deleted')).toEqual([]);
  payment.answer = () => ({ status: 200, body: { kept: [] } });
  await work();
  const token = await accounts.mailedToken('account-deleted', ada.email);
  const { kind, document } = (await take(token)).json();
  expect(kind).toBe('deletion');
  expect(document).toMatchObject({
    account: ada.id,
    erased: { order: { carts: 2 }, payment: {} },
    kept: [{ service: 'order', ...kept[0] }],
  });
  const left = await accounts.database.sql`select * from privacy_requests`;
  expect(JSON.stringify(left)).not.toContain(ada.email);
  expect((await take(token)).statusCode).toBe(404);
});

test('what staff did at a deleted account stays in the log, and the receipt says so', async () => {
  const ada = await accounts.newVisitor();
  const admin = await accounts.signedIn(accounts.admin.email, accounts.admin.password);
  order.answer = payment.answer = () => ({ status: 200, body: { kept: [] } });
  await accounts.call(`/users/${ada.id}`, { method: 'DELETE', headers: admin.headers });
  await work();
  const token = await accounts.mailedToken('account-deleted', ada.email);
  expect((await take(token)).json().document.kept).toMatchObject([{ service: 'user' }]);
});

test('an e-mail is free again, and the new account has nothing of the old one', async () => {
  const ada = await accounts.newVisitor();
  await remove(ada);
  await accounts.asBff('/users', { email: ada.email, password: 'a new beginning', name: 'Ada' });
  const again = await accounts.asBff('/sessions', { email: ada.email, password: 'a new beginning' });
  expect(again.json().user.id).not.toBe(ada.id);
});

test('an export is asked for by its owner alone, who just showed who they are', async () => {
  const ada = await accounts.newVisitor();
  const eve = await accounts.newVisitor();
  const admin = await accounts.signedIn(accounts.admin.email, accounts.admin.password);
  for (const { headers, status } of [
    { ...eve, status: 404 },
    { ...admin, status: 404 },
    { headers: accounts.bff, status: 403 },
  ]) {
    expect((await ask({ id: ada.id, headers })).statusCode).toBe(status);
    expect((await accounts.call(`/users/${ada.id}/export`, { headers })).statusCode).toBe(status);
  }
  await accounts.database.sql`update sessions set fresh_until = now() where user_id = ${ada.id}`;
  expect((await ask(ada)).json().type).toMatch(/proof-needed$/);
  expect((await remove(ada)).json().type).toMatch(/proof-needed$/);
  const byPassword = await accounts.signedIn(ada.email, ada.password);
  expect((await ask(byPassword)).statusCode).toBe(202);
});

test('a link is over after its week', async () => {
  const ada = await accounts.newVisitor();
  await ask(ada);
  await work();
  const token = await accounts.mailedToken('export-ready', ada.email);
  await accounts.database.sql`update privacy_requests set expires_at = now()`;
  expect((await take(token)).statusCode).toBe(404);
  expect(await read(ada)).toMatchObject({ status: 'over' });
});
