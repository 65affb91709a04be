import { z } from 'zod';
import { CommandError } from './command.ts';
import { reasonOf } from './sign-in.ts';

const LONGEST_MS = 600_000;
const problem = z.object({ title: z.string().optional(), detail: z.string().optional() });

/** Asks a service as an admin, or without a token as anyone. What it refuses, and that it is not there, is said in words. */
export async function ask<Schema extends z.ZodType>(
  url: string,
  {
    token,
    schema,
    method = 'GET',
    body: sent,
  }: { token?: string; schema: Schema; method?: 'GET' | 'POST' /** Sent as JSON. */; body?: object },
): Promise<z.infer<Schema>> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(LONGEST_MS);
  if (sent) headers['content-type'] = 'application/json';
  const init = { method, headers, signal, ...(sent ? { body: JSON.stringify(sent) } : {}) };
  const response = await fetch(url, init).catch((error: Error) => {
    throw new CommandError(`${url} does not answer (${reasonOf(error)}). Is the shop running?`);
  });
  const body: unknown = await response.json().catch(() => ({}));
  if (response.ok) return schema.parse(body);
  const { title, detail } = problem.catch({}).parse(body);
  throw new CommandError(`${url} answered ${response.status}: ${detail ?? title ?? 'no reason given'}`);
}
