import { colourOption, picturesOf, swatches } from '@souk/tool-pictures/plan';
import type { Product } from '@souk/tool-pictures/product';
import { hasBuilder, hashOf } from './builders.ts';
import { type Override, type Room, readRooms, readSettings, type Settings, type View } from './settings.ts';

export interface Item {
  kind: string;
  finish: string;
  colour: string;
  name: string;
  [more: string]: unknown;
}

/** One picture to be made. What Blender needs is in it; `id` is its place below data/pictures. */
export interface Shot {
  id: string;
  /** Lower comes first. */
  tier: number;
  hash: string;
  view: View;
  set: string;
  width: number;
  height: number;
  samples: number;
  items: Item[];
  camera: object;
  stage: object;
  look: object;
  /** The width files are made from, smallest first. */
  widths: number[];
  /** Whether the Open Graph picture of its product is made from it. */
  shared: boolean;
}

/** Every shot that can be made now, in the order a shopper sees them: first fronts, rooms, other colours, details, second angles. */
export function shotsOf(products: Product[], { drafts = false } = {}): Shot[] {
  const settings = readSettings();
  const ready = products.filter(
    ({ draw }) => hasBuilder(draw.kind) && (drafts || !settings.drafts.includes(draw.kind)),
  );
  const own = ready.flatMap((product) => shotsOfProduct(product, settings));
  const rooms = Object.entries(readRooms())
    .filter(([, { items }]) => items.every(({ product }) => ready.some(({ handle }) => handle === product)))
    .map(([id, room]) => roomShot(id, room, products, settings));
  return [...own, ...rooms].sort((a, b) => a.tier - b.tier);
}

function itemOf(product: Product, colour: string, override: Override): Item {
  const { kind, finish, profile, wall, size, trim } = product.draw;
  return {
    kind,
    finish,
    name: colour,
    colour: swatches[colour] ?? '#cccccc',
    ...(profile ? { profile: profile.split(' ').map((point) => point.split(',').map(Number)) } : {}),
    ...(wall ? { wall } : {}),
    ...(size ? { size } : {}),
    ...(trim ? { trim } : {}),
    ...override.with,
  };
}

function overrideOf(product: Product, { finishes, kinds, products }: Settings): Override {
  const of = [finishes[product.draw.finish], kinds[product.draw.kind], products[product.handle]];
  const merged: Override = {};
  for (const layer of of.filter((known) => known !== undefined)) {
    for (const key of ['camera', 'stage', 'views', 'with', 'look'] as const) {
      if (layer[key]) Object.assign(merged, { [key]: { ...merged[key], ...layer[key] } });
    }
    if (layer.samples) merged.samples = layer.samples;
  }
  return merged;
}

function shotsOfProduct(product: Product, settings: Settings): Shot[] {
  const override = overrideOf(product, settings);
  const pictures = picturesOf(product);
  const first = pictures[0]?.colour ?? '';
  const fronts = pictures.filter(({ view }) => view === 'front');
  const views = [
    ...fronts.map(({ name, colour }, at) => ({
      name,
      colour,
      view: 'front' as const,
      tier: at === 0 ? 0 : colourOption(product) < 0 ? 4 : 2,
    })),
    { name: 'detail', colour: first, view: 'detail' as const, tier: 5 },
    { name: 'angle', colour: first, view: 'angle' as const, tier: 6 },
  ];
  return views.map(({ name, colour, view, tier }) =>
    finished(settings, {
      id: `${product.handle}/${name}`,
      tier,
      view,
      set: 'paper',
      width: settings.width,
      height: settings.height,
      samples: override.samples ?? settings.samples[view],
      items: [itemOf(product, colour, override)],
      camera: {
        ...(view === 'front' ? { el: product.draw.tilt ?? 9, ...override.camera } : {}),
        ...override.views?.[view],
      },
      stage: override.stage ?? {},
      look: override.look ?? {},
      widths: [450, 900, 1350],
      shared: view === 'front' && name === pictures[0]?.name,
    }),
  );
}

function roomShot(id: string, room: Room, products: Product[], settings: Settings): Shot {
  const items = room.items.map(({ product: handle, colour, at, turn, with: more }) => {
    const product = products.find((known) => known.handle === handle);
    if (!product) throw new Error(`rooms.json: ${id} names ${handle}, which is no product`);
    const override = overrideOf(product, settings);
    const item = itemOf(product, colour ?? picturesOf(product)[0]?.colour ?? '', {
      with: { ...override.with, ...more },
    });
    return { ...item, at, ...(turn ? { turn } : {}) };
  });
  return finished(settings, {
    id,
    tier: room.tier,
    view: 'room',
    set: room.set,
    width: room.width,
    height: room.height,
    samples: room.samples ?? settings.samples.room,
    items,
    camera: room.camera,
    stage: room.stage ?? {},
    look: { paper: false, ...room.look },
    widths: [450, 900, 1350].filter((width) => width <= Math.max(900, room.width)),
    shared: false,
  });
}

function finished(settings: Settings, shot: Omit<Shot, 'hash'>): Shot {
  const { tier: _, ...parameters } = shot;
  const kinds = shot.items.map(({ kind }) => kind);
  const finishes = shot.items.map(({ finish }) => finish);
  return { ...shot, hash: hashOf({ revision: settings.revision, ...parameters }, kinds, finishes) };
}
