import type { ServiceApp } from '@souk/service-kit/app';
import type { TestKeys } from '@souk/service-kit/testing';
import type { Operation } from './operations.ts';
import { urlOf } from './operations.ts';
import type { Principal } from './principals.ts';

/** How an operation is called, about an object that belongs to the owner. */
export interface Call {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  /** Content type of the body, unless it is JSON. */
  type?: string;
  headers?: Record<string, string>;
  /** What of a list is the owner's: whoever sees only what is their own does not find it in the answer. */
  hidden?: string;
  /** The owner's token, where this object has an owner of its own. */
  owner?: string;
}

/** A real service on a database of its own, with objects to ask for. */
export interface World {
  app: ServiceApp;
  keys: TestKeys;
  /** Ids of people: the owner, another shopper. */
  owner: string;
  other: string;
  /** By operation: makes an object and says how to call the operation about it. Without one it is called plainly. */
  calls: Record<string, () => Promise<Call> | Call>;
  close(): Promise<void>;
}

export async function authorizationOf(world: World, service: string, who: Principal): Promise<string | undefined> {
  if (who === 'anonymous') return undefined;
  if (who === 'owner' || who === 'other') return world.keys.bearer(service, `user:${world[who]}`);
  if (who === 'guest') return world.keys.bearer(service, 'guest:0b0b0b0b-0000-4000-8000-000000000000');
  return world.keys.bearer(service, who);
}

/** Calls an operation as somebody. */
export async function ask(world: World, operation: Operation, { who, call }: { who: Principal; call: Call }) {
  const { params = {}, query = '', body, type = 'application/json', headers = {} } = call;
  const authorization =
    who === 'owner' && call.owner ? call.owner : await authorizationOf(world, operation.service, who);
  return world.app.inject({
    method: operation.method,
    url: urlOf(operation, params, query),
    headers: {
      ...headers,
      ...(authorization === undefined ? {} : { authorization }),
      ...(operation.method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
      ...(body === undefined ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}
export type Answer = Awaited<ReturnType<typeof ask>>;
