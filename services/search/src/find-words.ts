import { placesIn, slotOf } from './columns.ts';
import type { Locale } from './locales.ts';
import { localeBit, type ProductIndex } from './product-index.ts';
import { IN } from './words-of-document.ts';

/** A way to say one thing: stems that must all be there. */
export interface Alternative {
  terms: string[];
  /** 1 for the shopper's own word, less for what stands for it. */
  weight: number;
  /** The language of the shopper, where the stems are of the catalogue's: texts that are translated are not looked at. */
  insteadOf?: Locale;
}
/** One thing that is asked for. */
export interface Unit {
  /** The words without accents, as they were meant. */
  folded: string;
  alternatives: Alternative[];
}
/** Products that words found. */
export interface Found {
  slots: Int32Array;
  scores: Float64Array;
  count: number;
  /** How many of them have all that was asked for. */
  whole: number;
}

const WEIGHTS = placeWeights({ title: 10, attribute: 6, tag: 3, description: 1 });
function placeWeights(by: Record<keyof typeof IN, number>): Float64Array {
  const weights = new Float64Array(16);
  for (let places = 1; places < 16; places++) {
    const all = (Object.keys(IN) as (keyof typeof IN)[])
      .filter((place) => places & IN[place])
      .map((place) => by[place]);
    // The best place counts; a word that is said again elsewhere counts a little more.
    weights[places] = Math.max(...all) + 0.1 * (all.reduce((sum, weight) => sum + weight, 0) - Math.max(...all));
  }
  return weights;
}

/** Room for a search, used again by the next: searches never wait in between. */
const room = {
  size: 0,
  sum: new Float64Array(0),
  best: new Float64Array(0),
  hits: new Int32Array(0),
  titles: new Int32Array(0),
  titledBy: new Int32Array(0),
};
function clearRoom(size: number): void {
  if (room.size >= size) return;
  room.size = size * 2;
  for (const name of ['sum', 'best'] as const) room[name] = new Float64Array(room.size);
  for (const name of ['hits', 'titles', 'titledBy'] as const) room[name] = new Int32Array(room.size);
}

/** With fewer products than this that have all words, those that lack one are shown behind them. */
const FEW = 5;

/**
 * Products that have all units, each by one of its alternatives, with how well they fit: words that few have and places that say more
 * count more. Where nothing has all of them: products that have most. `fills`: where few have all, those that lack one and have another
 * in their title come behind.
 */
export function findWords(
  index: ProductIndex,
  units: Unit[],
  { locale, phrase, fills = false }: { locale: Locale; phrase: string; fills?: boolean },
): Found {
  clearRoom(index.entries.length);
  const touched: number[] = [];
  for (const [n, unit] of units.entries()) addUnit(index, unit, { number: n + 1, touched });
  const alive = touched.filter((slot) => index.entries[slot]);
  const hitsOf = (slot: number) => room.hits[slot] ?? 0;
  const most = alive.reduce((best, slot) => Math.max(best, hitsOf(slot)), 0);
  const have = alive.reduce((count, slot) => count + (hitsOf(slot) === most ? 1 : 0), 0);
  const enough = most > 0 && most * 2 >= units.length;
  const fill = fills && enough && most > 1 && have < FEW;
  const slots = new Int32Array(alive.length);
  const scores = new Float64Array(alive.length);
  let [count, whole] = [0, 0];
  for (const slot of alive) {
    const hits = hitsOf(slot);
    if (!enough || !(hits === most || (fill && hits === most - 1 && (room.titles[slot] ?? 0) > 0))) continue;
    if (hits === units.length) whole++;
    slots[count] = slot;
    scores[count++] = scoreOf(index, slot, { locale, phrase }) * (hits === most ? 1 : BEHIND);
  }
  for (const slot of touched) for (const name of ['sum', 'hits', 'titles', 'titledBy'] as const) room[name][slot] = 0;
  return { slots, scores, count, whole };
}

/** Less than the difference between any two scores. */
const BEHIND = 1e-4;

function scoreOf(index: ProductIndex, slot: number, { locale, phrase }: { locale: Locale; phrase: string }): number {
  const entry = index.entries[slot];
  const title = entry?.titles[locale] ?? entry?.titles[entry.document.textLocale];
  const share = Math.min(1, (room.titles[slot] ?? 0) / Math.max(1, title?.length ?? 1));
  const exact = title?.folded === phrase ? 2 : 1;
  const standing = index.standing.at(slot);
  const available = (standing & 2) === 2 ? 1 : 0.75;
  const liked = 1 + (standing & 1) * 0.03 + index.rating.at(slot) / 2500;
  return (room.sum[slot] ?? 0) * (1 + 0.5 * share) * exact * available * liked;
}

function addUnit(
  index: ProductIndex,
  { alternatives }: Unit,
  { number, touched }: { number: number; touched: number[] },
): void {
  const matched: number[] = [];
  const frequency = alternatives.reduce(
    (sum, { terms }) => sum + Math.min(...terms.map((term) => index.frequency(term))),
    0,
  );
  const rarity = Math.log(1 + index.size / (1 + frequency));
  for (const alternative of alternatives)
    forEachMatch(index, alternative, (slot, places) => {
      const weight = (WEIGHTS[places] ?? 0) * alternative.weight;
      const before = room.best[slot] ?? 0;
      if (before === 0) matched.push(slot);
      if (weight > before) room.best[slot] = weight;
      if (places & IN.title && room.titledBy[slot] !== number) {
        room.titledBy[slot] = number; // however many ways there are to say it, it is one word of the title
        room.titles[slot] = (room.titles[slot] ?? 0) + 1;
      }
    });
  for (const slot of matched) {
    if (room.hits[slot] === 0) touched.push(slot);
    room.hits[slot] = (room.hits[slot] ?? 0) + 1;
    room.sum[slot] = (room.sum[slot] ?? 0) + (room.best[slot] ?? 0) * (0.5 + rarity);
    room.best[slot] = 0;
  }
}

function forEachMatch(
  index: ProductIndex,
  { terms, insteadOf }: Alternative,
  tell: (slot: number, places: number) => void,
): void {
  const hidden = insteadOf ? localeBit(insteadOf) : 0;
  const seen = (slot: number, places: number) =>
    hidden && index.translated.at(slot) & hidden ? places & (IN.attribute | IN.tag) : places;
  const [first, ...rest] = terms
    .map((term) => index.postings.get(term))
    .sort((a, b) => (a?.length ?? 0) - (b?.length ?? 0));
  if (!first || rest.includes(undefined)) return;
  const others = rest.map((list) => {
    const places = new Map<number, number>();
    for (let n = 0; n < (list?.length ?? 0); n++) {
      const one = list?.at(n) ?? 0;
      places.set(slotOf(one), placesIn(one));
    }
    return places;
  });
  for (let n = 0; n < first.length; n++) {
    const one = first.at(n);
    const slot = slotOf(one);
    let places = seen(slot, placesIn(one));
    for (const other of others) places = commonPlaces(places, seen(slot, other.get(slot) ?? 0));
    if (places) tell(slot, places);
  }
}

/** Words that belong together are as good as the worse of their places. */
function commonPlaces(one: number, other: number): number {
  if (one === 0 || other === 0) return 0;
  return one & other || Math.min(highest(one), highest(other));
}
const highest = (places: number): number => (places & 8 ? 8 : places & 4 ? 4 : places & 2 ? 2 : places & 1);
