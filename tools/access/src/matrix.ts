import type { Row } from './declared.ts';
import { servicesCell, servicesIn } from './declared.ts';
import { type Operation, paramsOf } from './operations.ts';
import { outcomeOf } from './outcome.ts';
import { CALLERS, PEOPLE, type Principal } from './principals.ts';
import { type Answer, ask, type Call, type World } from './world.ts';

const isIn = (outcome: string) => outcome === 'in' || outcome === 'own';

/** Asks as everybody, and says what each got. Whoever is expected to be let in has an object of their own to do it to. */
export async function askAsAll(world: World, operation: Operation, expected: Row): Promise<Row> {
  const make = world.calls[operation.id] ?? (() => ({}));
  const shared = await make();
  const outcome = async (who: Principal, expectedToBeIn: boolean) => {
    const call = expectedToBeIn ? await make() : shared;
    return outcomeOf(await ask(world, operation, { who, call }), call);
  };
  const row: Record<string, string> = {};
  for (const who of PEOPLE) row[who] = await outcome(who, isIn(expected[who]));
  const names = servicesIn(expected);
  const ofServices: [string, string][] = [];
  for (const name of CALLERS) ofServices.push([name, await outcome(`service:${name}`, names.includes(name))]);
  return { ...(row as Row), services: servicesCell(ofServices) };
}

/** An id of the same kind that nobody has. */
const unknownLike = (value: string) => (/^\d+$/.test(value) ? '999999' : `${value.slice(0, -6)}ffffff`);

/** Calls about things that nobody has: one for each id in the path, the others kept. */
export function unknownCalls(operation: Operation, call: Call): { name: string; call: Call }[] {
  return paramsOf(operation).flatMap((name) => {
    const value = call.params?.[name];
    if (value === undefined) return [];
    return [{ name, call: { ...call, params: { ...call.params, [name]: unknownLike(value) } } }];
  });
}

/** An answer as a stranger reads it, byte for byte, but for the path that they sent themselves. */
export function readBy({ statusCode, headers, body }: Answer, sent: string) {
  // These follow from the body.
  const { date: _date, 'content-length': _length, etag: _etag, ...rest } = headers;
  return {
    statusCode,
    headers: rest,
    body: body.replaceAll(`/${encodeURIComponent(sent)}`, '/{id}'),
  };
}
