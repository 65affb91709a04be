import { CURRENCIES, type Currency } from '@souk/contracts/money';
import type { Analysed, Analyser } from './analyse.ts';
import { Floats, Ints, posting } from './columns.ts';
import type { Document } from './document.ts';
import { CATEGORY, FacetValues, type Labels, optionKey, VENDOR } from './facet-values.ts';
import { optionOf } from './in-locale.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales.ts';
import { PriceColumns } from './price-columns.ts';
import { wordsOf } from './tokens.ts';
import { IN, placesOf, wordsOfDocument } from './words-of-document.ts';

/** What a posting is found by: a stem in a language. */
export const termKey = (locale: Locale, lexeme: string): string => `${locale}:${lexeme}`;

/** A product in the index: shown in lists, without its long text. */
export interface Entry {
  document: Document;
  /** By locale: the title's words, without accents. */
  titles: Partial<Record<Locale, { folded: string; length: number }>>;
}
/** A document with its words looked up, ready to be put into an index. */
interface Prepared extends Entry {
  /** Stem → places. */
  terms: Map<string, number>;
  words: { locale: Locale; folded: string; term: string; places: number }[];
}

/** Looks up the words of documents, all at once. */
export async function prepareDocuments(analyse: Analyser, documents: Document[]): Promise<Prepared[]> {
  const unknown = new Map<Locale, Set<string>>(LOCALES.map((locale) => [locale, new Set()]));
  for (const document of documents)
    for (const [locale, words] of wordsOfDocument(document)) for (const word of words) unknown.get(locale)?.add(word);
  const analysed = new Map<Locale, Map<string, Analysed>>();
  for (const [locale, words] of unknown) analysed.set(locale, await analyse(locale, words));
  return documents.map((document) => prepare(document, analysed));
}

function prepare(document: Document, analysed: Map<Locale, Map<string, Analysed>>): Prepared {
  const terms = new Map<string, number>();
  const words = new Map<string, Prepared['words'][number]>();
  const titles: Entry['titles'] = {};
  for (const { locale, place, text } of placesOf(document)) {
    const found = wordsOf(text).flatMap((word) => analysed.get(locale)?.get(word) ?? []);
    if (place === IN.title)
      titles[locale] = { folded: found.map(({ folded }) => folded).join(' '), length: countStems(found) };
    for (const { folded, lexeme } of found) {
      if (lexeme === null) continue;
      const term = termKey(locale, lexeme);
      terms.set(term, (terms.get(term) ?? 0) | place);
      const key = termKey(locale, folded);
      words.set(key, { locale, folded, term, places: (words.get(key)?.places ?? 0) | place });
    }
  }
  const { texts, ...rest } = document;
  const shown = Object.fromEntries(
    Object.entries(texts).map(([locale, text]) => [locale, { ...text, description: '' }]),
  );
  return { document: { ...rest, texts: shown }, titles, terms, words: [...words.values()] };
}
const countStems = (found: Analysed[]): number => found.filter(({ lexeme }) => lexeme !== null).length;

/** Bit of a locale in `translated`. */
export const localeBit = (locale: Locale): number => 1 << LOCALES.indexOf(locale);

/**
 * Products in memory, in columns: words → products, and what facets count. Read by searches without waiting for anything, changed by
 * whoever follows the database. A product that changes gets a new slot, so that postings only grow; an index with many dead slots
 * is loaded anew.
 */
export class ProductIndex {
  readonly entries: (Entry | null)[] = [];
  readonly #slots = new Map<string, number>();
  readonly postings = new Map<string, Ints>();
  readonly values = new FacetValues();

  /** 0 once the product has changed or is gone. */
  readonly alive = new Ints();
  readonly #titleLength = new Ints();
  readonly vendor = new Ints();
  /** Tenths of a star; 0 without a review. */
  readonly rating = new Ints();
  readonly reviews = new Ints();
  readonly translated = new Ints();
  readonly created = new Floats();
  /** What stands first where nothing is asked for. */
  readonly standing = new Ints();
  /** Slot → its first one in the columns below; the next slot's is where it ends. */
  readonly categoryStart = new Ints();
  readonly category = new Ints();
  readonly variantStart = new Ints();
  readonly prices: Record<Currency, PriceColumns> = {
    USD: new PriceColumns('USD'),
    EUR: new PriceColumns('EUR'),
    JPY: new PriceColumns('JPY'),
  };
  readonly inStock = new Ints();
  /** Values of options that a product's variants have, each once. */
  readonly valueStart = new Ints();
  readonly value = new Ints();
  /** Three columns, -1 where a variant has fewer options. */
  readonly option = [new Ints(), new Ints(), new Ints()] as const;

  /** Grows with each change of what is found. */
  revision = 0;
  /** By locale: words → the stem they are found by, and whether they are more than description. */
  readonly #words = new Map<Locale, Map<string, { term: string; places: number }>>(
    LOCALES.map((locale) => [locale, new Map()]),
  );
  readonly #sorted = new Map<Locale, string[]>();

  constructor() {
    this.categoryStart.push(0);
    this.variantStart.push(0);
    this.valueStart.push(0);
  }

  get size(): number {
    return this.#slots.size;
  }
  get dead(): number {
    return this.entries.length - this.#slots.size;
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.entries[slot] = null;
    this.alive.data[slot] = 0;
    this.revision++;
  }

  put({ terms, words, ...entry }: Prepared): void {
    const { document } = entry;
    this.remove(document.id);
    const slot = this.entries.push(entry) - 1;
    this.#slots.set(document.id, slot);
    for (const [term, places] of terms) {
      let list = this.postings.get(term);
      if (!list) {
        list = new Ints();
        this.postings.set(term, list);
      }
      list.push(posting(slot, places));
    }
    for (const word of words) this.#addWord(word);
    this.alive.push(1);
    this.#titleLength.push(entry.titles[document.textLocale]?.length ?? 1);
    this.#addColumns(document);
    this.revision++;
  }

  #addColumns(document: Document): void {
    const { vendor, rating, categories, variants, tags, createdAt, texts } = document;
    this.vendor.push(vendor === '' ? -1 : this.values.add(VENDOR, vendor, { [DEFAULT_LOCALE]: vendor }));
    this.rating.push(Math.round((rating?.average ?? 0) * 10));
    this.reviews.push(rating?.count ?? 0);
    this.translated.push(Object.keys(texts).reduce((bits, locale) => bits | localeBit(locale as Locale), 0));
    this.created.push(Date.parse(createdAt));
    const available = variants.some(({ inStock }) => inStock);
    this.standing.push((available ? 2 : 0) + (tags.includes('best-seller') ? 1 : 0));
    for (const { slug, title, titles } of categories)
      this.category.push(this.values.add(CATEGORY, slug, { ...titles, [document.textLocale]: title }));
    this.categoryStart.push(this.category.length);
    const own = new Set<number>();
    for (const { options, inStock } of variants) {
      this.inStock.push(inStock ? 1 : 0);
      const chosen = Object.entries(options);
      for (const [n, column] of this.option.entries()) {
        const [name, value] = chosen[n] ?? [];
        const number = name && value ? this.#addOption(document, name, value) : -1;
        column.push(number);
        if (number >= 0) own.add(number);
      }
    }
    for (const number of own) this.value.push(number);
    this.valueStart.push(this.value.length);
    for (const currency of CURRENCIES) this.prices[currency].add(variants.map(({ prices }) => prices[currency].amount));
    this.variantStart.push(this.inStock.length);
  }

  #addOption(document: Document, key: string, value: string): number {
    const names: Labels = {};
    const labels: Labels = {};
    for (const locale of Object.keys(document.texts) as Locale[]) {
      const shown = optionOf(document, locale, key, value);
      names[locale] = shown.name;
      labels[locale] = shown.value;
    }
    return this.values.add({ key: optionKey(key), names }, value, labels);
  }

  #addWord({ locale, folded, term, places }: Prepared['words'][number]): void {
    const words = this.#words.get(locale);
    const known = words?.get(folded);
    if (known) {
      known.places |= places;
      return;
    }
    words?.set(folded, { term, places });
    this.#sorted.delete(locale);
  }

  /** Words of the title that a reader of this language sees, without stop words. */
  titleLength(slot: number, locale: Locale): number {
    const translated = locale !== DEFAULT_LOCALE && this.translated.at(slot) & localeBit(locale);
    const own = translated ? this.entries[slot]?.titles[locale] : undefined;
    return own?.length ?? this.#titleLength.at(slot);
  }
  title(slot: number, locale: Locale): string | undefined {
    const entry = this.entries[slot];
    return (entry?.titles[locale] ?? entry?.titles[entry.document.textLocale])?.folded;
  }

  /** All that is on sale, the newest slots first; made once per state of the index. */
  everything(): Int32Array {
    if (this.#everything?.revision !== this.revision) {
      const slots = new Int32Array(this.size);
      let count = 0;
      for (let slot = this.entries.length - 1; slot >= 0; slot--) if (this.alive.at(slot) === 1) slots[count++] = slot;
      this.#everything = { revision: this.revision, slots };
    }
    return this.#everything.slots;
  }
  #everything: { revision: number; slots: Int32Array } | undefined;

  /** How many products have this stem, more or less: those that changed count twice. */
  frequency(term: string): number {
    return this.postings.get(term)?.length ?? 0;
  }
  word(locale: Locale, folded: string): { term: string; places: number } | undefined {
    return this.#words.get(locale)?.get(folded);
  }
  /** Words that begin so, in alphabetical order. */
  wordsFrom(locale: Locale, prefix: string, limit: number): string[] {
    const sorted = this.#sortedWords(locale);
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < sorted.length && end - low < limit && sorted[end]?.startsWith(prefix)) end++;
    return sorted.slice(low, end);
  }
  #sortedWords(locale: Locale): string[] {
    const known = this.#sorted.get(locale);
    if (known) return known;
    const sorted = [...(this.#words.get(locale)?.keys() ?? [])].sort();
    this.#sorted.set(locale, sorted);
    return sorted;
  }
}
