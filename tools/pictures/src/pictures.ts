import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Traced, traced } from './draw.ts';
import { save } from './files.ts';
import { picturesFolder } from './paths.ts';
import { picturesOf, swatches } from './plan.ts';
import type { Product } from './product.ts';

/** Draws the pictures of a product that are missing. The studio's renders take their place. */
export async function drawProduct(product: Product): Promise<number> {
  const rays = new Map<boolean, Traced>();
  const raysOf = (detail: boolean): Traced => {
    const known = rays.get(detail) ?? traced(product.draw, detail, 720);
    rays.set(detail, known);
    return known;
  };
  let drawn = 0;
  for (const { name, view, colour } of picturesOf(product)) {
    if (existsSync(join(picturesFolder, product.handle, `${name}-1350.webp`))) continue;
    const { data, width, height } = raysOf(view === 'detail').paint(swatches[colour] ?? '#cccccc');
    await save(sharp(data, { raw: { width, height, channels: 3 } }), product.handle, name);
    drawn++;
  }
  return drawn;
}
