import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));
const EMPTY = path.join(here, 'runtime/empty.js');
const LOGGER = path.join(here, 'runtime/logger.js');
const INIT = path.join(here, 'runtime/init.js');
const BUNDLER_FROM_HOST = path.join(here, 'runtime/bundler-from-host.js');

const distOf = (name: string, from: string) => path.dirname(require.resolve(name, { paths: [from] }));

/** Aliases that replace what a browser of this shop never reaches in the federation runtime. */
export function trimmedRuntime({ external }: { external: boolean }): Record<string, string> {
  const core = distOf('@module-federation/runtime-core', here);
  const sdk = distOf('@module-federation/sdk', core);
  const codes = distOf('@module-federation/error-codes', core);
  const bundler = distOf('@module-federation/webpack-bundler-runtime', here);

  const replaced = new Map(
    [
      ...['node', 'generateSnapshotFromManifest', 'createModuleFederationConfig', 'normalizeOptions'].map((file) =>
        path.join(sdk, `${file}.js`),
      ),
      path.join(core, 'plugins/snapshot/SnapshotHandler.js'),
      path.join(core, 'utils/preload.js'),
      path.join(core, 'utils/semver/index.js'),
      path.join(codes, 'desc.mjs'),
      path.join(bundler, 'remotes.js'),
    ].map((file) => [file, EMPTY]),
  );
  replaced.set(path.join(sdk, 'logger.js'), LOGGER);
  if (external) replaced.set(path.join(bundler, 'bundler.js'), BUNDLER_FROM_HOST);
  else replaced.set(path.join(bundler, 'init.js'), INIT);
  for (const file of replaced.keys()) {
    if (!existsSync(file))
      throw new Error(`mf-kit: ${file} is gone; review trim.ts for this version of Module Federation`);
  }
  return {
    ...Object.fromEntries(replaced),
    '@module-federation/webpack-bundler-runtime/dist': bundler, // its package.json does not export these files
  };
}
