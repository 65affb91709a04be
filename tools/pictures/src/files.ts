import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { manifestFile, picturesFolder, rendersFolder } from './paths.ts';

export const widths = [450, 900, 1350];

/** Writes a picture in every width and format. A close view of a render is cut out of it. */
export async function save(picture: Sharp, folder: string, name: string, sizes = widths, ratio = 1.25): Promise<void> {
  mkdirSync(join(picturesFolder, folder), { recursive: true });
  for (const width of sizes) {
    const file = join(picturesFolder, folder, `${name}-${width}`);
    const sized = picture.clone().resize(width, Math.round(width * ratio), { kernel: 'lanczos3' });
    await sized.clone().avif({ quality: 56, effort: 2 }).toFile(`${file}.avif`);
    await sized.clone().webp({ quality: 76, effort: 4 }).toFile(`${file}.webp`);
  }
}

export const rendered = (sample: string): Sharp => sharp(join(rendersFolder, `${sample}.avif`));

/** Where the close view of each render looks: left, top and width of a 4:5 cut. */
const closeViews: Record<string, [left: number, top: number, width: number]> = {
  vase: [190, 190, 520],
  'mug-set': [400, 400, 460],
  carafe: [180, 180, 520],
  'table-lamp': [200, 430, 500],
  'oak-tray': [420, 330, 460],
  'linen-cushion': [120, 330, 500],
  'pen-cup': [220, 440, 500],
};

export function closeView(sample: string): Sharp {
  const cut = closeViews[sample];
  if (!cut) throw new Error(`There is no close view of ${sample}`);
  const [left, top, width] = cut;
  return rendered(sample).extract({ left, top, width, height: Math.round(width * 1.25) });
}

/** Takes away pictures that no product names any more, and lists the others with their dominant colour. */
export async function writeManifest(known: Set<string>): Promise<number> {
  const manifest: Record<string, unknown> = {};
  for (const folder of readdirSync(picturesFolder, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    for (const file of readdirSync(join(picturesFolder, folder.name))) {
      const name = file.replace(/-\d+\.(avif|webp)$/, '');
      if (!known.has(`${folder.name}/${name}`)) rmSync(join(picturesFolder, folder.name, file));
    }
  }
  for (const key of [...known].sort()) {
    const present = [...widths].filter((width) => existsSync(join(picturesFolder, `${key}-${width}.webp`)));
    const largest = present[present.length - 1];
    if (largest === undefined) continue;
    const picture = sharp(join(picturesFolder, `${key}-${largest}.webp`));
    const { width, height } = await picture.metadata();
    const small = await picture.resize(24, 30, { fit: 'fill' }).removeAlpha().raw().toBuffer();
    manifest[key] = { width, height, widths: present, formats: ['avif', 'webp'], dominant: dominantOf(small) };
  }
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 1)}\n`);
  return Object.keys(manifest).length;
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
  return `#${sums
    .map((sum) =>
      Math.round(sum / count)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
