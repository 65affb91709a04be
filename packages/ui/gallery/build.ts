// Draws every component in all its states into one page per theme: `node gallery/build.ts [folder]`.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;
const target = resolve(process.argv[2] ?? join(tmpdir(), 'souk-ui-gallery'));
await mkdir(target, { recursive: true });

const bundle = join(here, '../node_modules/.cache/gallery.mjs');
await build({
  entryPoints: [join(here, 'gallery.tsx')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  jsx: 'automatic',
  packages: 'external',
});
const { renderGallery }: { renderGallery: (theme: 'light' | 'dark', photos: boolean) => string } = await import(
  pathToFileURL(bundle).href
);

await build({
  entryPoints: [join(here, '../src/styles.css')],
  outfile: join(target, 'styles.css'),
  bundle: true,
  minify: true,
  loader: { '.woff2': 'file' },
});

// Photos are optional: SOUK_GALLERY_PHOTOS names a folder with vase.avif, mug-set.avif, table-lamp.avif, oak-tray.avif.
const photos = process.env.SOUK_GALLERY_PHOTOS;
if (photos) {
  for (const name of ['vase', 'mug-set', 'table-lamp', 'oak-tray']) {
    await cp(join(photos, `${name}.avif`), join(target, `${name}.avif`));
  }
}

for (const theme of ['light', 'dark'] as const) {
  await writeFile(join(target, `${theme}.html`), `<!doctype html>${renderGallery(theme, Boolean(photos))}`);
}
const styles = await readFile(join(target, 'styles.css'));
console.log(`${target}/light.html and dark.html; styles.css is ${styles.length} bytes`);
