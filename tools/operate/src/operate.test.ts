import { spawn } from 'node:child_process';
import path from 'node:path';
import { shopper, startWorld, type World } from '@souk/payment/testing';
import { CARD, payAt, until } from '@souk/payment/testing-stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningShop, webAddress } from './command.ts';

let world: World;
let url = '';
let token = '';
beforeAll(async () => {
  world = await startWorld();
  url = world.app.listeningOrigin;
  token = (await world.keys.bearer('payment', 'admin')).replace('Bearer ', '');
});
afterAll(() => world.stop());
const { open, read, toldAbout } = shopper(() => world);

async function run(command: 'reconcile' | 'dead-letters', ...args: string[]) {
  const all = ['--disable-warning=ExperimentalWarning', `src/${command}.ts`, ...args];
  const child = spawn(process.execPath, all, { cwd: path.join(import.meta.dirname, '..') });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}
const reconcile = () => run('reconcile', '--url', url, '--token', token);
// one service stands for all: the routes are the kit's
const deadLetters = (...args: string[]) =>
  run('dead-letters', ...args, '--user', url, '--product', url, '--order', url, '--payment', url, '--token', token);

async function paid() {
  const payment = await open();
  await payAt(payment.paymentUrl, CARD.good);
  return payment;
}

test('reconcile finds a payment that no webhook told, and says that the books add up', async () => {
  await world.sandbox.holdWebhooks();
  const { id } = await paid();
  const { code, output } = await reconcile();
  expect([code, output]).toEqual([0, expect.stringMatching(/^1 events that no webhook had told$/m)]);
  expect(output).toMatch(/^ {2}card_holds +103\.20 USD$/m);
  expect(output).toContain('The books add up.');
  expect((await read(id)).status).toBe('authorized');
  expect((await reconcile()).output).toContain('0 events');
  await world.sandbox.releaseWebhooks();
});

test('reconcile names what does not add up, and exits with 1', async () => {
  const { sql } = world.database;
  const { id } = await open();
  await sql`alter table payments drop constraint payments_captured_within`;
  await sql`update payments set captured_minor = 1 where id = ${id}`;
  const { code, output } = await reconcile();
  expect([code, output]).toEqual([1, expect.stringContaining(`payment ${id} is not what its entries say`)]);
  await sql`update payments set captured_minor = 0 where id = ${id}`;
});

test('dead letters are listed, shown and told again', async () => {
  expect((await deadLetters()).output).toBe('No dead letters.\n');
  const { id, orderId } = await paid();
  await until(() => toldAbout(id).length === 1);
  const { sql } = world.database;
  const [letter] = await sql<{ seq: string }[]>`
    update outbox_events set delivered_at = null, dead_at = now(), refusals = 5, last_failure = 'status 422'
    where aggregate = ${orderId} and type = 'payment.authorized.v1' returning seq`;
  const name = `payment/${letter?.seq}`;
  const { code, output } = await deadLetters('list');
  expect([code, output]).toEqual([0, expect.stringContaining(`${name}  payment.authorized.v1 for order, of `)]);
  expect(output).toContain(`about ${orderId}: refused 5 times, last with status 422`);
  expect(JSON.parse((await deadLetters('show', name)).output)).toMatchObject({ data: { paymentId: id } });
  expect(await deadLetters('replay', name)).toEqual({ code: 0, output: `${name} is told again\n` });
  await until(() => toldAbout(id).length === 2);
  expect(await deadLetters('replay', name)).toMatchObject({ code: 1, output: expect.stringContaining('answered 409') });
});

test('says in words what is wrong, and exits with 1', async () => {
  const refused = await run('reconcile', '--url', url, '--token', 'nonsense');
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('answered 401') });
  const down = await run('reconcile', '--url', 'http://127.0.0.1:9', '--token', token);
  expect(down).toMatchObject({ code: 1, output: expect.stringContaining('Is the shop running?') });
  for (const args of [
    ['bury'],
    ['show'],
    ['list', 'payment/1'],
    ['replay', '17'],
    ['replay', 'search/1'],
    ['--colour'],
  ])
    expect(await deadLetters(...args)).toMatchObject({
      code: 1,
      output: expect.stringContaining('pnpm dead-letters ['),
    });
});

test('follows the ports and the state folder of the shop', () => {
  const shop = runningShop({ SOUK_PORT_OFFSET: '10000', SOUK_STATE: '/state' });
  expect([shop.at(4004), shop.userUrl, shop.credentialsFile]).toEqual([
    'http://localhost:14004',
    'http://localhost:14001',
    '/state/credentials.json',
  ]);
  expect(() => runningShop({ SOUK_PORT_OFFSET: 'ten' })).toThrow(/SOUK_PORT_OFFSET/);
  expect(webAddress('--url', 'https://a.test//')).toBe('https://a.test');
  expect(() => webAddress('--url', 'ftp://a.test')).toThrow('--url "ftp://a.test"');
});
