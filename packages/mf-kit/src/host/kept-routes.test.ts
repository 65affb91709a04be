import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublishedRoutes } from '../contract.ts';
import { createKeptRoutes } from './kept-routes.ts';

const checkout: PublishedRoutes = {
  routes: [{ pattern: '/cart', page: 'cart' }],
  navigation: [],
  files: [],
  header: [
    {
      slot: 'actions',
      fragment: 'MiniCart',
      height: 44,
      width: 88,
      fallback: { label: 'Cart', href: '/cart', icon: 'bag' },
    },
  ],
};
const renamed: PublishedRoutes = { ...checkout, routes: [{ pattern: '/basket', page: 'cart' }] };

let folder = '';
let logged: string[] = [];
const log = pino({ base: null, timestamp: false }, { write: (line: string) => void logged.push(JSON.parse(line).msg) });
/** As another start of the shell would have it. */
const kept = (at = folder) => createKeptRoutes({ folder: at, log });

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'souk-kept-routes-'));
  logged = [];
});
afterEach(() => rm(folder, { recursive: true }));

describe('kept routes', () => {
  it('are there at the next start, each remote’s own', async () => {
    const first = kept();
    await first.write('checkout', checkout);
    await first.write('catalog', renamed);
    expect(kept().read('checkout')).toEqual(checkout);
    expect(kept().read('catalog')).toEqual(renamed);
    expect(logged).toEqual([]);
  });

  it('are replaced at once: whoever has opened the old file reads all of it', async () => {
    const file = path.join(folder, 'checkout.json');
    const writer = kept();
    await writer.write('checkout', checkout);
    const reader = await open(file);
    await writer.write('checkout', renamed);
    expect(JSON.parse(await reader.readFile('utf8'))).toEqual(checkout);
    await reader.close();
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(renamed);
    expect(await readdir(folder)).toEqual(['checkout.json']);
  });

  it('end as what was told last, however quickly', async () => {
    const writer = kept();
    await Promise.all([checkout, renamed, checkout, renamed].map((routes) => writer.write('checkout', routes)));
    expect(kept().read('checkout')).toEqual(renamed);
  });

  it('are not written again when nothing changed, after a restart neither', async () => {
    await kept().write('checkout', checkout);
    const { ino } = await stat(path.join(folder, 'checkout.json'));
    const later = kept();
    later.read('checkout');
    await later.write('checkout', checkout);
    expect((await stat(path.join(folder, 'checkout.json'))).ino).toBe(ino);
  });

  it.each([
    ['missing', undefined, 'no routes are kept from before'],
    ['empty', '', 'the routes kept from before cannot be used'],
    ['torn', JSON.stringify(checkout).slice(0, 40), 'the routes kept from before cannot be used'],
    ['of another shape', '{"routes":[{"pattern":"cart"}]}', 'the routes kept from before cannot be used'],
  ])('that are %s are ignored with one line in the log', async (_what, text, line) => {
    if (text !== undefined) await writeFile(path.join(folder, 'checkout.json'), text);
    const again = kept();
    expect(again.read('checkout')).toBeUndefined();
    expect(logged).toEqual([line]);
    await again.write('checkout', checkout);
    expect(kept().read('checkout')).toEqual(checkout);
  });

  it('that cannot be written cost one line in the log, and are written when they can be', async () => {
    const blocked = path.join(folder, 'blocked');
    await writeFile(blocked, 'a file where the folder should be');
    const writer = kept(blocked);
    await writer.write('checkout', checkout);
    await writer.write('checkout', renamed);
    expect(logged).toEqual(['routes cannot be kept for the next start']);
    await rm(blocked);
    await mkdir(blocked);
    await writer.write('checkout', renamed);
    expect(kept(blocked).read('checkout')).toEqual(renamed);
  });
});
