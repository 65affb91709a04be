import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import type { Alternatives } from './alternative-text.ts';
import { germanAltsFile, manifestFile, picturesFolder } from './paths.ts';

const widths = [450, 900, 1350];

/** What is known of one picture: pixels of its largest file, its widths, main colour, ThumbHash (base64) and what it shows. */
export interface Entry {
  width: number;
  height: number;
  widths: number[];
  formats: string[];
  dominant: string;
  thumbHash: string;
  alt: Alternatives;
}

/**
 * Takes away files of pictures that nobody names any more, lists the others, and writes their German texts apart.
 * `known` is keyed by path below data/pictures without width: "orchard-vase/sage".
 */
export async function writeManifest(known: Map<string, Alternatives>): Promise<number> {
  const manifest: Record<string, Entry> = {};
  for (const folder of readdirSync(picturesFolder, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    for (const file of readdirSync(join(picturesFolder, folder.name))) {
      const name = file.replace(/-\d+\.(avif|webp)$/, '');
      if (!known.has(`${folder.name}/${name}`) && !file.startsWith('og-'))
        rmSync(join(picturesFolder, folder.name, file));
    }
  }
  for (const key of [...known.keys()].sort()) {
    const entry = await entryOf(key);
    const alt = known.get(key);
    if (entry && alt) manifest[key] = { ...entry, alt };
  }
  const german = Object.fromEntries(Object.entries(manifest).map(([key, { alt }]) => [key, alt.de]));
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 1)}\n`);
  writeFileSync(germanAltsFile, `${JSON.stringify(german, null, 1)}\n`);
  return Object.keys(manifest).length;
}

async function entryOf(key: string): Promise<Omit<Entry, 'alt'> | undefined> {
  const present = widths.filter((width) => existsSync(join(picturesFolder, `${key}-${width}.webp`)));
  const [least, largest] = [present[0], present.at(-1)];
  if (least === undefined || largest === undefined) return undefined;
  const { width, height } = await sharp(join(picturesFolder, `${key}-${largest}.webp`)).metadata();
  const small = sharp(join(picturesFolder, `${key}-${least}.webp`));
  const { data, info } = await small
    .clone()
    .resize(96, 96, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const thumbHash = Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
  const middle = await small.resize(24, 30, { fit: 'fill' }).removeAlpha().raw().toBuffer();
  return { width, height, widths: present, formats: ['avif', 'webp'], dominant: dominantOf(middle), thumbHash };
}

/** The mean colour of the middle of the picture, where the object is. */
function dominantOf(pixels: Buffer): string {
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = 9; y < 22; y++) {
    for (let x = 7; x < 17; x++) {
      for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (pixels[(y * 24 + x) * 3 + channel] ?? 0);
      count++;
    }
  }
  const hex = (sum: number): string =>
    Math.round(sum / count)
      .toString(16)
      .padStart(2, '0');
  return `#${sums.map(hex).join('')}`;
}
