import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { RemoteBuild } from '../contract.ts';

const manifestSchema = z.object({
  exposes: z.array(
    z.object({
      path: z.string(),
      assets: z.object({ js: z.object({ sync: z.array(z.string()) }), css: z.object({ sync: z.array(z.string()) }) }),
    }),
  ),
});
const pagesSchema = z.object({ pages: z.record(z.string(), z.array(z.string())) });
const builtSchema = z.object({ name: z.string(), version: z.string() });

/** JavaScript of a dist folder, relative to it. */
function scripts(distDir: string, folder: string): string[] {
  const root = path.join(distDir, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
    .map((entry) => path.relative(distDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** Describes the build in a dist folder. In development the `rev` follows each compile, and nothing is hashed. */
export function describeBuild(distDir: string, { production }: { production: boolean }): RemoteBuild {
  const read = <T>(file: string, schema: z.ZodType<T>): T =>
    schema.parse(JSON.parse(readFileSync(path.join(distDir, file), 'utf8')));
  const { name, version } = read('souk-build.json', builtSchema);
  const manifest = read('static/chunks/mf-manifest.json', manifestSchema);
  // the remote's own global stylesheet (Tailwind) hangs on its _app, not on the exposed modules
  const appCss = (read('build-manifest.json', pagesSchema).pages['/_app'] ?? []).filter((file) =>
    file.endsWith('.css'),
  );

  const exposes: RemoteBuild['exposes'] = {};
  for (const { path: expose, assets } of manifest.exposes) {
    exposes[expose] = { js: assets.js.sync, css: [...appCss, ...assets.css.sync] };
  }
  const files = [
    ...scripts(distDir, 'static/ssr'),
    ...scripts(distDir, 'static/chunks'),
    ...scripts(distDir, 'static/css'),
  ];
  const integrity: RemoteBuild['integrity'] = {};
  if (production) {
    for (const file of files) {
      const hash = createHash('sha384').update(readFileSync(path.join(distDir, file)));
      integrity[file] = `sha384-${hash.digest('base64')}`;
    }
  }
  const compiledAt = production ? 0 : Math.max(...files.map((file) => statSync(path.join(distDir, file)).mtimeMs));
  return {
    name: `${name}_${version}`,
    version,
    rev: production ? version : Math.round(compiledAt).toString(36),
    clientEntry: `static/chunks/remoteEntry.${version}.js`,
    serverEntry: `static/ssr/remoteEntry.${version}.js`,
    exposes,
    integrity,
  };
}
