import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
    await whole(sized.clone().avif({ quality: wide > 900 ? 58 : 64, effort: 2 }), `${base}-${wide}.avif`);
    await whole(sized.clone().webp({ quality: 80, effort: 4 }), `${base}-${wide}.webp`);
  }
  if (shot.tier === 0)
    await whole(shareCard(await picture.clone().png().toBuffer()), join(dirname(base), 'og-1200.jpg'));
}

async function whole(picture: Sharp | Promise<Sharp>, file: string): Promise<void> {
  await (await picture).toFile(`${file}.part`);
  renameSync(`${file}.part`, file);
}

const feather = 90;

/** 1200 × 630 for links that are shared: the front picture in the middle, its paper drawn out to both sides. */
export async function shareCard(front: Buffer): Promise<Sharp> {
  const [wide, high, inner] = [1200, 630, 640];
  const cut = await sharp(front).resize(inner, high, { fit: 'cover', position: 'centre' }).png().toBuffer();
  const side = (wide - inner) / 2;
  const ground = await sharp(cut).extend({ left: side, right: side, extendWith: 'copy' }).blur(18).png().toBuffer();
  const ramp = `<svg width="${inner}" height="${high}"><defs><linearGradient id="g"><stop offset="0" stop-opacity="0"/><stop offset="${feather / inner}"/><stop offset="${1 - feather / inner}"/><stop offset="1" stop-opacity="0"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  const soft = await sharp(cut)
    .ensureAlpha()
    .composite([{ input: Buffer.from(ramp), blend: 'dest-in' }])
    .png()
    .toBuffer();
  return sharp(ground)
    .composite([{ input: soft, left: side, top: 0 }])
    .jpeg({ quality: 82, mozjpeg: true });
}
