import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { products } from '../../../data/source/index.ts';
import { drawProduct } from './pictures.ts';

const { share }: { share: string[] } = workerData;

sharp.concurrency(1);
for (const product of products.filter(({ handle }) => share.includes(handle))) {
  const started = performance.now();
  const drawn = await drawProduct(product);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (drawn) parentPort?.postMessage(`${product.handle}: ${drawn} pictures in ${seconds} s`);
}
