import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badHeaders, badTokens, goodClaims, signAs } from './bad-tokens.ts';
import { declared } from './declared.ts';
import { operationsOf, SERVICES } from './operations.ts';
import { ask, type Call, type World } from './world.ts';
import { worlds } from './worlds.ts';

const PROBLEM = { type: 'about:blank', title: 'Unauthorized', status: 401 };

describe.each(SERVICES)('%s', (service) => {
  let world: World;
  let good: string;
  const authorizations: Record<string, string> = {};
  beforeAll(async () => {
    world = await worlds[service]();
    good = await signAs(world.keys, 'user', goodClaims(service));
    const bad = await badTokens(world.keys, service);
    for (const [what, token] of Object.entries(bad)) authorizations[what] = `Bearer ${token}`;
    Object.assign(authorizations, badHeaders(good));
  });
  afterAll(() => world.close());

  const asking = (operation: ReturnType<typeof operationsOf>[number], headers: Record<string, string>) =>
    ask(world, operation, { who: 'anonymous', call: { headers } });

  test('the token that they are made of is good', async () => {
    const [log] = operationsOf(service).filter(({ id }) => id === 'readAuditLog');
    if (!log) throw new Error('no operation for admins alone');
    expect((await asking(log, { authorization: `Bearer ${good}` })).statusCode).toBe(200);
  });

  test.each(operationsOf(service).map((operation) => ({ ...operation, name: operation.id })))(
    '$name takes no bad token, not even where none is needed',
    async (operation) => {
      for (const [what, authorization] of Object.entries(authorizations)) {
        const answer = await asking(operation, { authorization });
        expect(answer.statusCode, `${what}: ${answer.body}`).toBe(401);
        expect(answer.headers).toMatchObject({
          'content-type': 'application/problem+json',
          'www-authenticate': 'Bearer',
        });
        expect(answer.json(), what).toMatchObject(PROBLEM);
      }
    },
  );

  const SPOOFED = {
    'x-user-id': '0a0a0a0a-0000-4000-8000-00000000000a',
    'x-user-role': 'admin',
    'x-forwarded-user': 'admin',
    'x-forwarded-for': '127.0.0.1',
    'x-real-ip': '127.0.0.1',
    'x-original-url': '/health/live',
    'x-http-method-override': 'GET',
    cookie: 'souk_session=made-up; role=admin',
  };
  test.each(operationsOf(service).map((operation) => ({ ...operation, name: operation.id })))(
    '$name believes no header about who is calling, and no token in the address',
    async (operation) => {
      const row = declared[service]?.[operation.id];
      const make = world.calls[operation.id];
      const call: Call = (await make?.()) ?? {};
      for (const who of ['anonymous', 'other'] as const) {
        if (row?.[who] === 'in' || row?.[who] === 'own') continue;
        const plain = await ask(world, operation, { who, call });
        const spoofed = await ask(world, operation, {
          who,
          call: { ...call, headers: { ...call.headers, ...SPOOFED } },
        });
        expect([spoofed.statusCode, spoofed.body]).toEqual([plain.statusCode, plain.body]);
        if (who === 'other') continue;
        const query = `${call.query ? `${call.query}&` : '?'}access_token=${good}&token=${good}`;
        expect((await ask(world, operation, { who, call: { ...call, query } })).statusCode).toBeGreaterThanOrEqual(400);
      }
    },
  );
});
