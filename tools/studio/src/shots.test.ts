import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { picturesOf } from '@souk/tool-pictures/plan';
import { describe, expect, test } from 'vitest';
import { products } from '../../../data/source/index.ts';
import { hasBuilder, hashOf } from './builders.ts';
import { blenderFolder, picturesFolder } from './paths.ts';
import { readRooms, readSettings } from './settings.ts';
import { shotsOf } from './shots.ts';
import { pending, readRendered } from './state.ts';

const shots = shotsOf(products);
const ids = shots.map(({ id }) => id);

describe('the plan', () => {
  test('has a shot for every picture of every product that is not a draft, once', () => {
    const drafts = new Set(readSettings().drafts);
    const wanted = products
      .filter(({ draw }) => !drafts.has(draw.kind))
      .flatMap((product) => picturesOf(product).map(({ name }) => `${product.handle}/${name}`));
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('begins with one front of each product, from which its shared picture is made', () => {
    const fronts = shots.filter(({ tier }) => tier === 0);
    expect(fronts.every(({ view, shared }) => view === 'front' && shared)).toBe(true);
    expect(new Set(fronts.map(({ id }) => id.split('/')[0])).size).toBe(fronts.length);
    expect(shots.map(({ tier }) => tier)).toEqual(shots.map(({ tier }) => tier).sort((a, b) => a - b));
    expect(shots.filter(({ shared }) => shared)).toHaveLength(fronts.length);
  });

  test('names kinds, finishes and sets that there are', () => {
    for (const { id, items, set } of shots) {
      expect(existsSync(join(blenderFolder, 'studio/sets', `${set}.py`)), id).toBe(true);
      for (const { kind, finish } of items) {
        expect(hasBuilder(kind), id).toBe(true);
        expect(existsSync(join(blenderFolder, 'studio/materials', `${finish}.py`)), `${id}: ${finish}`).toBe(true);
      }
    }
  });

  test('settings belong to kinds, finishes and products that there are', () => {
    const { kinds, finishes, products: own, drafts } = readSettings();
    for (const kind of [...Object.keys(kinds), ...drafts])
      expect(products.map(({ draw }) => draw.kind)).toContain(kind);
    for (const finish of Object.keys(finishes)) expect(products.map(({ draw }) => draw.finish)).toContain(finish);
    for (const handle of Object.keys(own)) expect(products.map((product) => product.handle)).toContain(handle);
  });

  test('every category has a room, told in both languages', () => {
    const rooms = readRooms();
    for (const type of new Set(products.map((product) => product.type))) {
      const slug = type.toLowerCase().replaceAll(/[^a-z]+/g, '-');
      expect(rooms, slug).toHaveProperty([`rooms/${slug}`]);
    }
    for (const { alt, altDe } of Object.values(rooms)) expect(alt).not.toBe(altDe);
  });
});

describe('what is left to render', () => {
  const [shot] = shots.filter(({ id }) => existsSync(join(picturesFolder, `${id}-1350.webp`)));
  if (!shot) throw new Error('there is no picture at all');

  test('a picture made from this very shot is done, one made from another is not', () => {
    expect(pending([shot], { [shot.id]: shot.hash })).toEqual([]);
    expect(pending([shot], { [shot.id]: 'another' })).toEqual([shot]);
    expect(pending([shot], {})).toEqual([shot]);
  });

  test('a picture whose files are gone is made again', () => {
    const gone = { ...shot, id: 'orchard-vase/gone' };
    expect(pending([gone], { [gone.id]: gone.hash })).toEqual([gone]);
  });

  test('the hash follows the parameters, the builder and its materials', () => {
    const of = (parameters: object, kinds: string[], finishes: string[]): string => hashOf(parameters, kinds, finishes);
    const whole = of({ samples: 6 }, ['turned'], ['stoneware']);
    expect(of({ samples: 6 }, ['turned'], ['stoneware'])).toBe(whole);
    expect(of({ samples: 7 }, ['turned'], ['stoneware'])).not.toBe(whole);
    expect(of({ samples: 6 }, ['jug'], ['stoneware'])).not.toBe(whole);
    expect(of({ samples: 6 }, ['turned'], ['glaze'])).not.toBe(whole);
  });

  test('the state names only pictures of the plan', () => {
    expect(Object.keys(readRendered()).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
