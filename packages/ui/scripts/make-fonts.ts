// Makes src/fonts from the npm packages. Run it only to change a font: `node scripts/make-fonts.ts`.
// Fraunces is pinned to its display cut (optical size 72) and to the weights the scale uses, which halves it;
// Instrument Sans is copied as it is.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`));
const fraunces = packageFolder('@fontsource-variable/fraunces');
const instrument = packageFolder('@fontsource-variable/instrument-sans');
const target = join(import.meta.dirname, '../src/fonts');

const ranges: Record<string, string> = JSON.parse(await readFile(join(fraunces, 'unicode.json'), 'utf8'));

function characters(range: string): string {
  return range
    .split(',')
    .map((part) => {
      const [first = 0, last = first] = part
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
    })
    .join('');
}

for (const script of ['latin', 'latin-ext']) {
  const source = await readFile(join(fraunces, `files/fraunces-${script}-opsz-normal.woff2`));
  const font = await subsetFont(source, characters(ranges[script] ?? ''), {
    targetFormat: 'woff2',
    variationAxes: { opsz: 72, wght: { min: 300, max: 600 } },
  });
  await writeFile(join(target, `fraunces-${script}.woff2`), font);
  await cp(
    join(instrument, `files/instrument-sans-${script}-wght-normal.woff2`),
    join(target, `instrument-sans-${script}.woff2`),
  );
}
await cp(join(fraunces, 'LICENSE'), join(target, 'fraunces-LICENSE.txt'));
await cp(join(instrument, 'LICENSE'), join(target, 'instrument-sans-LICENSE.txt'));
