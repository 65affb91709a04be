import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, parseEnv } from 'node:util';

export const repository = path.resolve(import.meta.dirname, '../../..');

export type Settings = {
  /** Added to every port. */
  offset: number;
  /** Everything Souk keeps: data, secrets, logs. */
  stateDir: string;
  /** Parts that reload when their sources change: all of them, the named ones, or none. */
  reload: 'all' | string[];
  /** The one remote that runs without the shell, on the same services. */
  alone: string | undefined;
  /** What the operator set in the environment or in `.env`. */
  operator: Record<string, string | undefined>;
  /** How long a part may take to become ready. */
  readyWithinMs: number;
  /** A part that dies again and again is started again ever later, up to so much later. */
  longestPauseMs: number;
};

/** Bad input of the operator: shown as it is, without a stack. */
export class StartError extends Error {}

export function readSettings(args: string[], environment: Record<string, string | undefined>): Settings {
  const { values } = parseArgs({
    args,
    options: { dev: { type: 'boolean' }, only: { type: 'string' }, alone: { type: 'string' } },
  });
  const dotEnv = path.join(repository, '.env');
  const operator = { ...(existsSync(dotEnv) ? parseEnv(readFileSync(dotEnv, 'utf8')) : {}), ...environment };
  return {
    offset: portOffset(operator.SOUK_PORT_OFFSET),
    stateDir: path.resolve(repository, operator.SOUK_STATE || '.souk'),
    reload: values.only ? values.only.split(',') : values.dev ? 'all' : [],
    alone: values.alone,
    operator,
    readyWithinMs: 90_000,
    longestPauseMs: 30_000,
  };
}

function portOffset(text: string | undefined): number {
  const offset = Number(text || 0);
  if (Number.isInteger(offset) && offset >= 0 && offset <= 60_000) return offset;
  throw new StartError(`SOUK_PORT_OFFSET must be a whole number from 0 to 60000, not "${text}"`);
}
