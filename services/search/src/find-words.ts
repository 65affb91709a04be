import { type Ints, placesIn, slotOf } from './columns.ts';
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

/** Room for a search by slot, used again by the next one: a search never waits in its middle. Zero between two of them. */
let sum = new Float64Array(0);
let best = new Float64Array(0);
let hits = new Int32Array(0);
let titles = new Int32Array(0);
let titledBy = new Int32Array(0);
/** Slots that any unit has found, and those that the present one has. */
let touched = new Int32Array(0);
let matched = new Int32Array(0);
let touchedCount = 0;
let matchedCount = 0;

function makeRoom(slots: number): void {
  touchedCount = 0;
  if (sum.length >= slots) return;
  sum = new Float64Array(slots * 2);
  best = new Float64Array(slots * 2);
  hits = new Int32Array(slots * 2);
  titles = new Int32Array(slots * 2);
  titledBy = new Int32Array(slots * 2);
  touched = new Int32Array(slots * 2);
  matched = new Int32Array(slots * 2);
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
  makeRoom(index.entries.length);
  for (let n = 0; n < units.length; n++) addUnit(index, units[n]?.alternatives ?? [], n + 1);
  const { most, have } = mostHits(index);
  const enough = most > 0 && most * 2 >= units.length;
  const fill = fills && enough && most > 1 && have < FEW;
  const slots = new Int32Array(fill ? touchedCount : have);
  const scores = new Float64Array(slots.length);
  let count = 0;
  for (let n = 0; n < touchedCount; n++) {
    const slot = touched[n] ?? 0;
    const of = index.alive.at(slot) === 1 && enough ? (hits[slot] ?? 0) : -1;
    if (of === most || (fill && of === most - 1 && (titles[slot] ?? 0) > 0)) {
      slots[count] = slot;
      scores[count++] = scoreOf(index, slot, { locale, phrase }) * (of === most ? 1 : BEHIND);
    }
    sum[slot] = 0;
    hits[slot] = 0;
    titles[slot] = 0;
    titledBy[slot] = 0;
  }
  return { slots, scores, count, whole: enough && most === units.length ? have : 0 };
}

/** The most units that a product has, and how many have so many. */
function mostHits({ alive }: ProductIndex): { most: number; have: number } {
  let [most, have] = [0, 0];
  for (let n = 0; n < touchedCount; n++) {
    const slot = touched[n] ?? 0;
    const of = hits[slot] ?? 0;
    if (of < most || alive.at(slot) === 0) continue;
    if (of > most) [most, have] = [of, 0];
    have++;
  }
  return { most, have };
}

/** Less than the difference between any two scores. */
const BEHIND = 1e-4;

function scoreOf(index: ProductIndex, slot: number, { locale, phrase }: { locale: Locale; phrase: string }): number {
  const share = Math.min(1, (titles[slot] ?? 0) / Math.max(1, index.titleLength(slot, locale)));
  const exact = share === 1 && index.title(slot, locale) === phrase ? 2 : 1;
  const standing = index.standing.at(slot);
  const available = standing >= 2 ? 1 : 0.75;
  const liked = 1 + (standing % 2) * 0.03 + index.rating.at(slot) / 2500;
  return (sum[slot] ?? 0) * (1 + 0.5 * share) * exact * available * liked;
}

/** Adds one thing that is asked for: by the best of its alternatives, the rarer the more. */
function addUnit(index: ProductIndex, alternatives: Alternative[], number: number): void {
  matchedCount = 0;
  let frequency = 1;
  for (const alternative of alternatives) {
    frequency += Math.min(...alternative.terms.map((term) => index.frequency(term)));
    addAlternative(index, alternative, number);
  }
  const rarity = 0.5 + Math.log(1 + index.size / frequency);
  for (let n = 0; n < matchedCount; n++) {
    const slot = matched[n] ?? 0;
    if (hits[slot] === 0) touched[touchedCount++] = slot;
    hits[slot] = (hits[slot] ?? 0) + 1;
    sum[slot] = (sum[slot] ?? 0) + (best[slot] ?? 0) * rarity;
    best[slot] = 0;
  }
}

function addMatch(slot: number, { places, factor, number }: { places: number; factor: number; number: number }): void {
  const weight = (WEIGHTS[places] ?? 0) * factor;
  const before = best[slot] ?? 0;
  if (before === 0) matched[matchedCount++] = slot;
  if (weight > before) best[slot] = weight;
  if (places >= IN.title && titledBy[slot] !== number) {
    titledBy[slot] = number; // however many ways there are to say it, it is one word of the title
    titles[slot] = (titles[slot] ?? 0) + 1;
  }
}

function addAlternative(index: ProductIndex, { terms, weight: factor, insteadOf }: Alternative, number: number): void {
  const hidden = insteadOf ? localeBit(insteadOf) : 0;
  const seen = (slot: number, places: number) =>
    hidden !== 0 && (index.translated.at(slot) & hidden) !== 0 ? places & (IN.attribute | IN.tag) : places;
  const lists = terms.flatMap((term) => index.postings.get(term) ?? []).sort((a, b) => a.length - b.length);
  const [first, ...rest] = lists;
  if (!first || lists.length < terms.length) return;
  const others = rest.map(placesBySlot);
  const { data, length } = first;
  for (let n = 0; n < length; n++) {
    const one = data[n] ?? 0;
    const slot = slotOf(one);
    let places = seen(slot, placesIn(one));
    for (const other of others) places = commonPlaces(places, seen(slot, other.get(slot) ?? 0));
    if (places !== 0) addMatch(slot, { places, factor, number });
  }
}

function placesBySlot(list: Ints): Map<number, number> {
  const places = new Map<number, number>();
  for (let n = 0; n < list.length; n++) places.set(slotOf(list.at(n)), placesIn(list.at(n)));
  return places;
}

/** Words that belong together are as good as the worse of their places. */
function commonPlaces(one: number, other: number): number {
  if (one === 0 || other === 0) return 0;
  return one & other || Math.min(highest(one), highest(other));
}
const highest = (places: number): number => (places & 8 ? 8 : places & 4 ? 4 : places & 2 ? 2 : places & 1);
