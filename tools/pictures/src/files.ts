import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { picturesFolder } from './paths.ts';

/** Writes a drawn picture in every width and format. */
export async function save(picture: Sharp, folder: string, name: string): Promise<void> {
  mkdirSync(join(picturesFolder, folder), { recursive: true });
  for (const width of [450, 900, 1350]) {
    const file = join(picturesFolder, folder, `${name}-${width}`);
    const sized = picture.clone().resize(width, Math.round(width * 1.25), { kernel: 'lanczos3' });
    await sized.clone().avif({ quality: 56, effort: 2 }).toFile(`${file}.avif`);
    await sized.clone().webp({ quality: 76, effort: 4 }).toFile(`${file}.webp`);
  }
}
