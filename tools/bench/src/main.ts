// `pnpm bench`: the speed figures, on a shop of its own (own ports, own state). Prints a table and writes bench.json.
// `pnpm bench search` measures search alone, on a large catalogue (search.ts). Seconds depend on the machine; bytes, shifts and CPU time per request hardly do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePortOffset } from '@souk/tool-test/free-port-offset';
import { measureFirstLoads } from './first-load.ts';
import { measureLargestPaints } from './largest-paint.ts';
import { measureOrders } from './orders.ts';
import { measurePages } from './pages.ts';
import { type Figure, printTable } from './report.ts';
import { benchSearch } from './search.ts';
import { startShop } from './shop.ts';
import { measureSignIn } from './sign-in.ts';

const root = path.resolve(import.meta.dirname, '../../..');
if (process.argv[2] === 'search')
  process.exit((await benchSearch(process.argv[3] ?? path.join(root, 'bench-search.json'))) ? 0 : 1);
const out = process.argv[2] ?? path.join(root, 'bench.json');
const state = mkdtempSync(path.join(tmpdir(), 'souk-bench-'));
const offset = await freePortOffset();
const figures: Figure[] = [];
const add = (...more: Figure[]) => {
  for (const figure of more) {
    figures.push(figure);
    console.log(`  ${figure.name}: ${figure.value} ${figure.unit}`);
  }
};

try {
  console.log('first start (fresh state; the build is reused where nothing changed)');
  const first = await startShop({ root, state, offset });
  add({ name: 'start with fresh state', value: first.seconds, unit: 's', limit: 360 });
  await first.stop();

  console.log('second start');
  const shop = await startShop({ root, state, offset });
  add({ name: 'second start', value: shop.seconds, unit: 's', limit: 20 });
  try {
    console.log('first loads in a browser');
    add(...(await measureFirstLoads(shop)));
    console.log('largest paint of a first visit, on a slow processor');
    add(...(await measureLargestPaints(shop)));
    console.log('server-rendered product page');
    add(...(await measurePages(shop)));
    console.log('sign-in: what a refusal tells, and a flood of them');
    add(...(await measureSignIn(shop)));
    console.log('placed and paid orders');
    add(...(await measureOrders(shop)));
  } finally {
    await shop.stop();
  }
} finally {
  rmSync(state, { recursive: true, force: true });
}

printTable(figures);
writeFileSync(out, `${JSON.stringify({ at: new Date().toISOString(), node: process.version, figures }, null, 2)}\n`);
const missed = figures.filter(({ value, limit }) => limit !== undefined && value > limit);
console.log(missed.length === 0 ? 'All limits are kept.' : `Missed: ${missed.map(({ name }) => name).join(', ')}`);
process.exit(missed.length === 0 ? 0 : 1);
