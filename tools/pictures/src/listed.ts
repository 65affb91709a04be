import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Alternatives } from './alternative-text.ts';
import { picturesFolder, roomsFile } from './paths.ts';
import { picturesOf } from './plan.ts';
import type { Product } from './product.ts';
import { shareCard } from './share-card.ts';

/** Every picture of the shop by its key, with what it shows: those of the products, then the rooms. */
export function listedPictures(products: Product[]): Map<string, Alternatives> {
  const rooms: Record<string, { alt: string; altDe: string }> = JSON.parse(readFileSync(roomsFile, 'utf8'));
  return new Map([
    ...products.flatMap((product) =>
      picturesOf(product).map(({ name, alt }) => [`${product.handle}/${name}`, alt] as const),
    ),
    ...Object.entries(rooms).map(([key, { alt, altDe }]) => [key, { en: alt, de: altDe }] as const),
  ]);
}

/** Makes the Open Graph picture of each product that has none. The studio makes it anew with every front. */
export async function drawShareCards(products: Product[]): Promise<void> {
  for (const product of products) {
    const file = join(picturesFolder, product.handle, 'og-1200.jpg');
    const front = join(picturesFolder, product.handle, `${picturesOf(product)[0]?.name}-900.webp`);
    if (!existsSync(file)) writeFileSync(file, await shareCard(front));
  }
}
