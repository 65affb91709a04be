import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ASSIGNED, brokenBodies, foreignBodies, wrongValues } from './bad-bodies.ts';
import { declared, servicesIn } from './declared.ts';
import { type Operation, operationsOf, paramsOf, SERVICES } from './operations.ts';
import { CALLERS, PEOPLE, type Principal } from './principals.ts';
import { type Answer, ask, type Call, type World } from './world.ts';
import { worlds } from './worlds.ts';

/** Somebody whom the operation lets in, so that it is the body that is answered. */
function letIn({ service, id }: Operation): Principal {
  const row = declared[service]?.[id];
  const person = PEOPLE.find((who) => who !== 'anonymous' && row?.[who] === 'in');
  if (person) return person;
  const name = CALLERS.find((one) => row && servicesIn(row).includes(one));
  if (!name) throw new Error(`${service} ${id}: nobody is let in`);
  return `service:${name}`;
}
/** Refused, as a problem, and never by an accident. */
function expectRefusal(answer: Answer, what: string, statuses?: number[]) {
  if (statuses) expect(statuses, `${what}: ${answer.statusCode} ${answer.body}`).toContain(answer.statusCode);
  expect(answer.headers['content-type'], what).toBe('application/problem+json');
  expect(answer.json(), what).toMatchObject({ status: answer.statusCode });
}
/** Whatever it is, the answer is one of ours. */
function expectSane(answer: Answer, what: string) {
  expect(answer.statusCode, `${what}: ${answer.body}`).not.toBe(500);
  if (answer.statusCode >= 400) expectRefusal(answer, what);
}
/** Stripe's events are read as bytes by their signature, and a CSV is not JSON. */
const takesJson = ({ id, bodyType }: Operation) => bodyType !== undefined && id !== 'importProducts';
/** CloudEvents may have more in their envelope than we read. */
const isOpen = ({ id }: Operation) => id === 'receiveEvent';

describe.each(SERVICES)('%s', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await worlds[service]();
  });
  afterAll(() => world.close());
  const operations = operationsOf(service).map((operation) => ({ ...operation, name: operation.id }));
  const withBody = operations.filter(takesJson);
  const made = async ({ id }: Operation): Promise<Call & { body: object }> => {
    const call = (await world.calls[id]?.()) ?? {};
    return { ...call, body: (call.body ?? {}) as object };
  };

  test.each(withBody)('$name takes no forms, no files, no other type', async (operation) => {
    const call = await made(operation);
    for (const { what, statuses, ...sent } of foreignBodies(call.body))
      expectRefusal(await ask(world, operation, { who: letIn(operation), call: { ...call, ...sent } }), what, statuses);
  });

  test.each(withBody)('$name takes no broken, poisoned or huge JSON', async (operation) => {
    const call = await made(operation);
    for (const { what, statuses, body } of brokenBodies(call.body)) {
      const answer = await ask(world, operation, { who: letIn(operation), call: { ...call, body } });
      if (isOpen(operation) && what === 'deep lists') expectSane(answer, what);
      else expectRefusal(answer, what, statuses);
    }
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  test.each(withBody.filter((operation) => !isOpen(operation)))(
    '$name takes no field that is not in its schema',
    async (operation) => {
      const call = await made(operation);
      for (const [field, value] of Object.entries(ASSIGNED)) {
        if (field in call.body) continue;
        const body = { ...call.body, [field]: value };
        const answer = await ask(world, operation, { who: letIn(operation), call: { ...call, body } });
        // What a reading has and a writing cannot set may be sent back with it; it changes nothing.
        if (answer.statusCode === 200) expect(answer.json()[field]).not.toEqual(value);
        else expectRefusal(answer, field, [422]);
      }
    },
  );

  test.each(withBody)('$name is not upset by a value of another kind', async (operation) => {
    const call = await made(operation);
    for (const body of wrongValues(call.body))
      expectSane(
        await ask(world, operation, { who: letIn(operation), call: { ...call, body } }),
        JSON.stringify(body).slice(0, 300),
      );
  });

  test.each(operations.filter((operation) => !takesJson(operation)))(
    '$name is not upset by a body that it did not ask for',
    async (operation) => {
      const call = await made(operation);
      for (const sent of [...foreignBodies({}), ...brokenBodies({})]) {
        const { type = 'application/json' } = sent;
        const answer = await ask(world, operation, { who: letIn(operation), call: { ...call, body: sent.body, type } });
        expectSane(answer, sent.what);
      }
    },
  );

  test.each(operations)('$name is not upset by odd queries', async (operation) => {
    const call = await made(operation);
    const queries = [
      'limit=0',
      'limit=1e9',
      'limit=x',
      'limit=1&limit=2',
      'cursor=rubbish',
      'cursor=%00',
      '__proto__[role]=admin',
      'role=admin',
      '%',
      'a=%ff',
      `q=${'x'.repeat(5000)}`,
    ];
    for (const odd of queries) {
      const query = `${call.query ? `${call.query}&` : '?'}${odd}`;
      const { body: _body, ...rest } = call;
      const sent = operation.bodyType ? { ...call, query, body: [] } : { ...rest, query }; // a body that changes nothing
      if (operation.method !== 'GET' && !operation.bodyType) continue;
      expectSane(await ask(world, operation, { who: letIn(operation), call: sent }), odd);
    }
  });

  test.each(operations.filter((operation) => paramsOf(operation).length > 0))(
    '$name is not upset by odd ids',
    async (operation) => {
      const call = await made(operation);
      const ids = [
        '__proto__',
        'constructor',
        'null',
        '-1',
        '%00',
        '..',
        "' or 1=1--",
        '\u202e',
        'x'.repeat(290),
        '0'.repeat(36),
        '9'.repeat(20),
      ];
      for (const name of paramsOf(operation))
        for (const id of ids) {
          const answer = await ask(world, operation, {
            who: letIn(operation),
            call: { ...call, params: { ...call.params, [name]: id } },
          });
          expectSane(answer, `${name} ${id}`);
        }
    },
  );
});
