import path from 'node:path';
import { parseArgs } from 'node:util';

const repository = path.resolve(import.meta.dirname, '../../..');
const PRODUCT_PORT = 4002;
const USER_PORT = 4001;

export const USAGE = `pnpm run import FILE [--url URL] [--token TOKEN]

Lays a product CSV of Shopify over the catalogue of the running shop. Products are the same by handle, variants by SKU or
options; importing again updates and never doubles. Bad rows are listed and the rest goes in.

  --url URL      the product service (http://localhost:4002, moved by SOUK_PORT_OFFSET)
  --token TOKEN  an admin's bearer token; without it the admin of .souk/credentials.json signs in (SOUK_STATE moves .souk)
`;

export interface Settings {
  file: string;
  productUrl: string;
  userUrl: string;
  credentialsFile: string;
  token?: string;
}

/** What went wrong in words for the person at the keyboard; shown without a stack. */
export class ImportError extends Error {}

export function readSettings(args: string[], environment: Record<string, string | undefined>): Settings | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new ImportError(`Name one file.\n\n${USAGE}`);
  const offset = Number(environment.SOUK_PORT_OFFSET || 0);
  if (!Number.isInteger(offset) || offset < 0 || offset > 60_000)
    throw new ImportError(
      `SOUK_PORT_OFFSET must be a whole number from 0 to 60000, not "${environment.SOUK_PORT_OFFSET}"`,
    );
  const url = values.url ?? `http://localhost:${PRODUCT_PORT + offset}`;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new ImportError(`--url "${url}" is not an http address`);
  return {
    // pnpm runs scripts in the repository's root; INIT_CWD is where the person stands.
    file: path.resolve(environment.INIT_CWD ?? '.', file),
    productUrl: url.replace(/\/+$/, ''),
    userUrl: `http://localhost:${USER_PORT + offset}`,
    credentialsFile: path.resolve(repository, environment.SOUK_STATE || '.souk', 'credentials.json'),
    token: values.token,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      allowPositionals: true,
      options: { url: { type: 'string' }, token: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new ImportError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
