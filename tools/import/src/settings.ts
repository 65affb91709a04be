import path from 'node:path';
import { CommandError, readArguments, runningShop, webAddress } from '@souk/tool-operate/command';

const PRODUCT_PORT = 4002;

export const USAGE = `pnpm run import FILE [--url URL] [--token TOKEN]

Lays a product CSV of Shopify over the catalogue of the running shop. Products are the same by handle, variants by SKU or
options; importing again updates and never doubles. Bad rows are listed and the rest goes in.
A CSV of translations, as Shopify exports them, is known by its header: texts of products, their options and pictures, and of
categories. What has a bad row in it stays as it is.

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

export function readSettings(args: string[], environment: Record<string, string | undefined>): Settings | 'help' {
  const options = {
    url: { type: 'string' },
    token: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values, positionals } = readArguments(args, { options, usage: USAGE });
  if (values.help) return 'help';
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new CommandError(`Name one file.\n\n${USAGE}`);
  const { at, userUrl, credentialsFile } = runningShop(environment);
  return {
    // pnpm runs scripts in the repository's root; INIT_CWD is where the person stands.
    file: path.resolve(environment.INIT_CWD ?? '.', file),
    productUrl: webAddress('--url', values.url ?? at(PRODUCT_PORT)),
    userUrl,
    credentialsFile,
    token: values.token,
  };
}
