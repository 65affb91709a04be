import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Traced, traced } from './draw.ts';
import { closeView, rendered, save } from './files.ts';
import { picturesFolder } from './paths.ts';
import { type Picture, picturesOf, swatches } from './plan.ts';
import type { Product } from './product.ts';

/** Draws the pictures of a product that are missing, or all of them by force. */
export async function drawProduct(product: Product, force: boolean): Promise<number> {
  const rays = new Map<boolean, Traced>();
  const raysOf = (detail: boolean): Traced => {
    const known = rays.get(detail) ?? traced(product.draw, detail, 720);
    rays.set(detail, known);
    return known;
  };
  let drawn = 0;
  for (const picture of picturesOf(product)) {
    if (!force && existsSync(join(picturesFolder, product.handle, `${picture.name}-1350.webp`))) continue;
    await save(await rasterOf(picture, raysOf), product.handle, picture.name);
    drawn++;
  }
  return drawn;
}

async function rasterOf(picture: Picture, raysOf: (detail: boolean) => Traced) {
  const detail = picture.view === 'detail';
  if (picture.render) return detail ? closeView(picture.render) : rendered(picture.render);
  const { data, width, height } = raysOf(detail).paint(swatches[picture.colour] ?? '#cccccc');
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The room of the home page: the whole render, and a wide cut of its lower part. */
export async function drawRoom(): Promise<void> {
  await save(rendered('room'), 'home', 'room', [450, 900]);
  await save(
    rendered('room').extract({ left: 0, top: 420, width: 900, height: 600 }),
    'home',
    'room-wide',
    [450, 900],
    2 / 3,
  );
}
