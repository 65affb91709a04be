import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_LOCALE, LOCALES } from '@souk/contracts/languages';
import type { NextConfig } from 'next';
import type { Compiler, Configuration } from 'webpack';
import { TellCompiles } from '../dev/compiles.ts';
import { distFolder } from '../env.ts';
import { discoverExposes } from './discover-exposes.ts';
import { extractStyles } from './extract-styles.ts';
import { UnlayerPagesEntries, WriteBuildFile } from './plugins.ts';
import { trimmedRuntime } from './trim.ts';
import { trimmedNext } from './trim-next.ts';
import { builtVersion, sourceVersion } from './version.ts';

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));
const runtimePlugin = (file: string) => `${path.join(here, 'runtime', file)}?runtimePlugin`;

/** One copy per page, always the host's; `eager` puts them into its main chunk instead of a second, async copy. */
const SHARED = ['react', 'react-dom', 'react/jsx-runtime', 'next/router', 'next/link', 'next/head'];

interface Federation {
  name: string;
  version: string;
  /** A host loads remotes and lends them its runtime; a remote exposes. */
  role: 'host' | 'remote';
  exposes: Record<string, string>;
}

type PluginOptions = { runtimePlugins: string[] } & Record<string, unknown>;
/** As much of nextjs-mf as we override. Its own types are those of another webpack. */
type NextFederationPluginClass = new (
  options: object,
) => {
  apply(compiler: Compiler): void;
  getNormalFederationPluginOptions(compiler: Compiler, isServer: boolean): PluginOptions;
};

function federationPlugin({ name, version, role, exposes }: Federation, server: boolean) {
  // lazily: Next must have set up webpack first
  const { NextFederationPlugin } = require('@module-federation/nextjs-mf') as {
    NextFederationPlugin: NextFederationPluginClass;
  };
  const host = role === 'host';
  // nextjs-mf hard-wires `experiments` and `runtimePlugins`
  class FederationPlugin extends NextFederationPlugin {
    override getNormalFederationPluginOptions(compiler: Compiler, isServer: boolean): PluginOptions {
      const options = super.getNormalFederationPluginOptions(compiler, isServer);
      // ours replace nextjs-mf's own plugin, which answers a failed load with a component that renders nothing
      const inherited = options.runtimePlugins.filter((plugin) => !plugin.includes('/nextjs-mf/'));
      if (isServer) return { ...options, runtimePlugins: [...inherited, runtimePlugin('server.js')] };
      return {
        ...options,
        runtimePlugins: [runtimePlugin('browser.js'), ...(host ? [runtimePlugin('provide.js')] : [])],
        experiments: {
          asyncStartup: true,
          optimization: { disableSnapshot: true, disableRemote: !host, target: 'web' },
        },
      };
    }
  }
  return new FederationPlugin({
    // a global and a cache key: every build of a remote is its own container
    name: host ? name : `${name}_${version}`,
    filename: host ? 'static/chunks/remoteEntry.js' : `static/chunks/remoteEntry.${version}.js`,
    exposes,
    remotes: {},
    shared: server
      ? {}
      : Object.fromEntries(
          // a remote has no copy of its own to fall back on
          SHARED.map((id) => [
            id,
            { singleton: true, requiredVersion: false, ...(host ? { eager: true } : { import: false }) },
          ]),
        ),
    dts: false,
    // in the browser our own, shorter list replaces nextjs-mf's
    extraOptions: { skipSharingNextInternals: !server },
  });
}

function applyFederation(config: Configuration, server: boolean, federation: Federation): Configuration {
  const external = federation.role === 'remote';
  config.plugins ??= [];
  if (config.mode === 'development') config.plugins.push(new TellCompiles());
  config.plugins.push(federationPlugin(federation, server) as never);
  config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias } };
  const alias = config.resolve.alias as Record<string, string | false>;
  try {
    require.resolve('next/amp');
  } catch {
    alias['next/amp'] = false;
  }
  if (!server) {
    config.plugins.push(new UnlayerPagesEntries(), new WriteBuildFile(federation));
    Object.assign(alias, trimmedRuntime({ external }));
    if (config.mode === 'production')
      Object.assign(alias, trimmedNext(path.dirname(require.resolve('next/package.json'))));
    if (external) {
      const { ExternalsPlugin } = require('webpack') as typeof import('webpack');
      config.plugins.push(
        new ExternalsPlugin('global', {
          '@module-federation/runtime-core': '_FEDERATION_RUNTIME_CORE',
          '@module-federation/sdk': '_FEDERATION_SDK',
        }),
      );
    }
  }
  return config;
}

const DAY_MS = 24 * 3_600_000;

const COMMON = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false, // the server around Next compresses, once per file
  devIndicators: false,
  // `/de/…`; remotes, too: each brings its own next/link to the server, which writes the prefix
  i18n: { locales: [...LOCALES], defaultLocale: DEFAULT_LOCALE, localeDetection: false },
  transpilePackages: ['@souk/ui', '@souk/mf-kit', '@souk/contracts'],
  outputFileTracingRoot: path.resolve(here, '../../../..'),
} satisfies NextConfig;

const SERVER_PHASE = 'phase-production-server';
const DEV_PHASE = 'phase-development-server';

function versionFor(phase: string, appDir: string, distDir: string): string {
  if (phase === DEV_PHASE) return 'dev';
  if (phase !== SERVER_PHASE) return sourceVersion(appDir);
  const version = builtVersion(path.join(appDir, distDir));
  if (!version) throw new Error(`no build in ${path.join(appDir, distDir)}: run "next build" first`);
  return version;
}

/** Next configuration of a host: the shell, or a remote that runs alone. */
export function hostConfig({ name, standalone = false }: { name: string; standalone?: boolean }) {
  return (phase: string): NextConfig => {
    const appDir = process.cwd();
    const distDir = distFolder(process.env);
    const version = versionFor(phase, appDir, distDir);
    return {
      ...COMMON,
      distDir,
      generateBuildId: () => version,
      ...(standalone ? { pageExtensions: ['standalone.tsx'] } : {}),
      env: { SOUK_HOST: name },
      experimental: {
        clientRouterFilter: false, // a bloom filter for moving between app/ and pages/: there is no app/
        scrollRestoration: true, // pages arrive after popstate: the browser's own restoration comes too early
      },
      webpack: (config: Configuration, { isServer }) => {
        if (standalone) exposeLocally(config, discoverExposes(appDir), appDir);
        return applyFederation(config, isServer, { name, version, role: 'host', exposes: {} });
      },
    };
  };
}

/** Next configuration of a remote. `SOUK_STANDALONE=1` builds it as its own host instead, into `.next-standalone`. */
export function remoteConfig({ name }: { name: string }) {
  if (process.env.SOUK_STANDALONE === '1') return hostConfig({ name: `${name}Alone`, standalone: true });
  return (phase: string): NextConfig => {
    const appDir = process.cwd();
    const distDir = distFolder(process.env);
    const version = versionFor(phase, appDir, distDir);
    return {
      ...COMMON,
      distDir,
      generateBuildId: () => version,
      pageExtensions: ['page.tsx'],
      // chunks, fonts and images of this build are fetched through the shell
      assetPrefix: `/mf/${name}/${version}`,
      env: { SOUK_HOST: name },
      onDemandEntries: { maxInactiveAge: DAY_MS }, // development: nobody asks again for the page that brings the stylesheet
      webpack: (config: Configuration, { isServer, dev }) => {
        if (dev && !isServer) extractStyles(config, `/mf/${name}/${version}/_next/`);
        return applyFederation(config, isServer, { name, version, role: 'remote', exposes: discoverExposes(appDir) });
      },
    };
  };
}

/** Standalone: the remote's own pages and fragments are imported, not fetched (standalone/local-exposes.ts). */
function exposeLocally(config: Configuration, exposes: Record<string, string>, appDir: string) {
  config.module?.rules?.push({
    test: path.resolve(here, '../standalone/local-exposes.ts'),
    use: [{ loader: path.join(here, 'expose-loader.cjs'), options: { exposes, appDir } }],
  });
}
