import path from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';

const repository = path.resolve(import.meta.dirname, '../../..');

/** What went wrong in words for the person at the keyboard; shown without a stack. */
export class CommandError extends Error {}

type Environment = Record<string, string | undefined>;

export interface RunningShop {
  /** The address of what listens on this port of the contract, moved by SOUK_PORT_OFFSET. */
  at(port: number): string;
  userUrl: string;
  /** In `.souk`, or where SOUK_STATE says. */
  credentialsFile: string;
}

/** Where the shop of this checkout is when it runs. */
export function runningShop(environment: Environment): RunningShop {
  const offset = Number(environment.SOUK_PORT_OFFSET || 0);
  if (!Number.isInteger(offset) || offset < 0 || offset > 60_000)
    throw new CommandError(
      `SOUK_PORT_OFFSET must be a whole number from 0 to 60000, not "${environment.SOUK_PORT_OFFSET}"`,
    );
  const at = (port: number) => `http://localhost:${port + offset}`;
  const credentialsFile = path.resolve(repository, environment.SOUK_STATE || '.souk', 'credentials.json');
  return { at, userUrl: at(4001), credentialsFile };
}

/** An address that was given, without its last slashes. */
export function webAddress(option: string, url: string): string {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new CommandError(`${option} "${url}" is not an http address`);
  return url.replace(/\/+$/, '');
}

/** The command line; what does not belong there is said together with `usage`. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  { options, usage }: { options: Options; usage: string },
) {
  try {
    return parseArgs({ args: args.filter((arg) => arg !== '--'), allowPositionals: true, options });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

/** Runs a command; what it says went wrong is printed, and the exit code is 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
