import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { products } from '../../../data/source/index.ts';
import { catalogueCsv } from './catalogue.ts';
import { drawShareCards, listedPictures } from './listed.ts';
import { writeManifest } from './manifest.ts';
import { catalogueFile, translationsFile } from './paths.ts';
import { translationsCsv } from './translations.ts';

const workers = 2;
const [task, ...words] = process.argv.slice(2);
const handles = words.filter((word) => !word.startsWith('--'));

if (task === 'catalogue') {
  writeFileSync(catalogueFile, catalogueCsv(products));
  writeFileSync(translationsFile, translationsCsv(products));
  console.log(`${products.length} products written to ${catalogueFile}, their German texts to ${translationsFile}`);
} else if (task === 'pictures') {
  const chosen = products.map(({ handle }) => handle).filter((handle) => !handles.length || handles.includes(handle));
  const shares = Array.from({ length: workers }, (_, at) => chosen.filter((_, n) => n % workers === at));
  await Promise.all(shares.map(drawInWorker));
  await listPictures();
} else if (task === 'manifest') {
  await listPictures();
} else {
  console.error('usage: node src/main.ts catalogue | manifest | pictures [handle…]');
  process.exitCode = 1;
}

async function listPictures(): Promise<void> {
  await drawShareCards(products);
  console.log(`${await writeManifest(listedPictures(products))} pictures in the manifest`);
}

function drawInWorker(share: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { workerData: { share } });
    worker.on('message', (line: string) => console.log(line));
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a picture worker ended with ${code}`))));
  });
}
