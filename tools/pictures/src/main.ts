import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { products } from '../../../data/source/index.ts';
import { catalogueCsv } from './catalogue.ts';
import { writeManifest } from './files.ts';
import { catalogueFile } from './paths.ts';
import { drawRoom } from './pictures.ts';
import { picturesOf } from './plan.ts';

const workers = 2;
const [task, ...words] = process.argv.slice(2);
const handles = words.filter((word) => !word.startsWith('--'));
// a product that is named is drawn again
const force = handles.length > 0 || words.includes('--all');

if (task === 'catalogue') {
  writeFileSync(catalogueFile, catalogueCsv(products));
  console.log(`${products.length} products written to ${catalogueFile}`);
} else if (task === 'pictures') {
  const chosen = products.map(({ handle }) => handle).filter((handle) => !handles.length || handles.includes(handle));
  await drawRoom();
  const shares = Array.from({ length: workers }, (_, at) => chosen.filter((_, n) => n % workers === at));
  await Promise.all(shares.map(drawInWorker));
  const keys = products.flatMap((product) => picturesOf(product).map(({ name }) => `${product.handle}/${name}`));
  const listed = await writeManifest(new Set([...keys, 'home/room', 'home/room-wide']));
  console.log(`${listed} pictures in the manifest`);
} else {
  console.error('usage: node src/main.ts catalogue | pictures [--all] [handle…]');
  process.exitCode = 1;
}

function drawInWorker(share: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { workerData: { share, force } });
    worker.on('message', (line: string) => console.log(line));
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a picture worker ended with ${code}`))));
  });
}
