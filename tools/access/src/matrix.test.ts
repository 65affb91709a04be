import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declared, type Row, servicesIn } from './declared.ts';
import { askAsAll, readBy, unknownCalls } from './matrix.ts';
import { documented, operationsOf, paramsOf, SERVICES } from './operations.ts';
import { CALLERS, PEOPLE, type Principal } from './principals.ts';
import { ask, type World } from './world.ts';
import { worlds } from './worlds.ts';

const kept = (row: Row): Principal[] => [
  ...PEOPLE.filter((who) => /^4\d\d$/.test(row[who])),
  ...CALLERS.filter((name) => !servicesIn(row).includes(name)).map((name) => `service:${name}` as const),
];

test('every service that has a document is asked', () => {
  expect(documented(), 'give it a world in worlds.ts and rows in declared.ts').toEqual([...SERVICES].sort());
});

describe.each(SERVICES)('%s', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await worlds[service]();
  });
  afterAll(() => world.close());
  const operations = operationsOf(service);
  const rows = declared[service] ?? {};

  test('every operation is declared, and no other', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(rows).sort());
  });

  test.each(operations.map((operation) => ({ ...operation, name: operation.id })))(
    '$name lets in who is declared',
    async (operation) => {
      const row = rows[operation.id];
      if (!row) throw new Error(`${operation.id} is not in declared.ts: say there who may call it`);
      expect(await askAsAll(world, operation, row)).toEqual(row);
    },
  );

  test.each(operations.filter((operation) => paramsOf(operation).length > 0).map((one) => ({ ...one, name: one.id })))(
    '$name tells whom it keeps out nothing of what is there',
    async (operation) => {
      const row = rows[operation.id];
      const call = await world.calls[operation.id]?.();
      if (!row || !call) throw new Error(`${operation.id} has an id in its path, and no object to ask for`);
      for (const who of kept(row)) {
        const there = await ask(world, operation, { who, call });
        for (const { name, call: unknown } of unknownCalls(operation, call)) {
          const nowhere = await ask(world, operation, { who, call: unknown });
          expect(readBy(there, call.params?.[name] ?? ''), `${who} by ${name}`).toEqual(
            readBy(nowhere, unknown.params?.[name] ?? ''),
          );
        }
      }
      // One's own account, and something of somebody else's in it.
      const [root = '', ...inner] = paramsOf(operation);
      for (const name of inner) {
        const own = { ...call, params: { ...call.params, [root]: world.other } };
        const crossed = await ask(world, operation, { who: 'other', call: own });
        const unknown = unknownCalls(operation, own).find((one) => one.name === name)?.call ?? own;
        const nowhere = await ask(world, operation, { who: 'other', call: unknown });
        expect(crossed.statusCode).toBeGreaterThanOrEqual(400);
        expect(readBy(crossed, own.params[name] ?? '')).toEqual(readBy(nowhere, unknown.params?.[name] ?? ''));
      }
    },
  );
});
