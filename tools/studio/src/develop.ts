import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shareCard } from '@souk/tool-pictures/share-card';
import sharp, { type Sharp } from 'sharp';
import { picturesFolder } from './paths.ts';
import type { Shot } from './shots.ts';

export interface Raw {
  out: string;
  width: number;
  height: number;
}

/** Writes a picture in every width and format, each under a temporary name first. */
export async function encode(shot: Shot, { out, width, height }: Raw): Promise<void> {
  const picture = sharp(readFileSync(out), { raw: { width, height, channels: 3 } });
  const base = join(picturesFolder, shot.id);
  mkdirSync(dirname(base), { recursive: true });
  for (const wide of shot.widths) {
    const sized = picture.clone().resize(wide, Math.round((wide * height) / width), { kernel: 'lanczos3' });
    await whole(
      sized.clone().avif({ quality: wide > 900 ? 60 : 70, effort: 3, chromaSubsampling: '4:4:4' }),
      `${base}-${wide}.avif`,
    );
    await whole(sized.clone().webp({ quality: 80, effort: 4 }), `${base}-${wide}.webp`);
  }
  if (shot.shared) {
    const file = join(dirname(base), 'og-1200.jpg');
    writeFileSync(`${file}.part`, await shareCard(await picture.clone().png().toBuffer()));
    renameSync(`${file}.part`, file);
  }
}

async function whole(picture: Sharp, file: string): Promise<void> {
  await picture.toFile(`${file}.part`);
  renameSync(`${file}.part`, file);
}
