// A contact sheet of small proofs, to look at before the pictures are drawn in full: node src/proof.ts out.png [handle…]
import sharp from 'sharp';
import { products } from '../../../data/source/index.ts';
import { traced } from './draw.ts';
import { picturesOf, swatches } from './plan.ts';

const [out = 'proof.png', ...rest] = process.argv.slice(2);
const detail = rest[0] === '--detail';
const handles = rest.filter((word) => !word.startsWith('--'));
const [width, height, columns] = [200, 250, 8];
const chosen = products.filter(({ handle }) => handles.length === 0 || handles.includes(handle));
const tiles = [];
for (const [at, product] of chosen.entries()) {
  const pictures = picturesOf(product).filter(({ view }) => view === 'front');
  const colour = pictures[at % 3 === 0 ? 0 : pictures.length - 1]?.colour ?? '';
  const { data } = traced(product.draw, detail, width).paint(swatches[colour] ?? '#cccccc');
  const input = await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  tiles.push({ input, left: (at % columns) * (width + 4), top: Math.floor(at / columns) * (height + 4) });
}
const rows = Math.ceil(chosen.length / columns);
const sheet = { width: columns * (width + 4), height: rows * (height + 4), channels: 3 as const, background: '#fff' };
await sharp({ create: sheet }).composite(tiles).png().toFile(out);
