import { z } from 'zod';
import type { World } from './world.ts';

export type Route = {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below /v1, in Fastify's notation. */
  path: string;
  params: z.ZodType;
  /** Runs inside one transaction. */
  run: (world: World, params: unknown, id: string) => unknown;
};

/** Answers with another status than 200 while what was done stays done: a declined card. */
export class Reply {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}

/** Ties a handler to the shape of its parameters; the shape is checked before the handler runs. */
export function route<S extends z.ZodType>(
  method: Route['method'],
  path: string,
  params: S,
  run: (world: World, params: z.infer<S>, id: string) => unknown,
): Route {
  return { method, path, params, run: (world, input, id) => run(world, input as z.infer<S>, id) };
}

export const nothing = z.strictObject({});
