import { writeFileSync } from 'node:fs';
import { products } from '../../../data/source/index.ts';
import { catalogueCsv } from './catalogue.ts';
import { catalogueFile } from './paths.ts';

const [task = 'catalogue'] = process.argv.slice(2);

if (task === 'catalogue') {
  writeFileSync(catalogueFile, catalogueCsv(products));
  console.log(`${products.length} products written to ${catalogueFile}`);
}
