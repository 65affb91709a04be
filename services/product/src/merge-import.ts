import { cleanHtml } from './clean-html.ts';
import type { ImportedProduct, ImportedVariant, RowError } from './csv-product.ts';
import {
  distinct,
  draftCategories,
  draftOptions,
  type GivenPrices,
  optionKey,
  type ProductDraft,
  type VariantDraft,
} from './draft-product.ts';
import { DEFAULT_IMAGE_SIZE, type Image, MAX_IMAGES, MAX_VARIANTS } from './product.ts';

interface Merged {
  /** Undefined where nothing usable was left. */
  draft?: ProductDraft;
  errors: RowError[];
}

/**
 * What a product becomes when rows of a CSV are laid over it. Variants are the same by SKU, else by options; pictures by address.
 * Columns and rows that the file does not have change nothing: an import adds and updates, it never deletes.
 */
export function mergeImport(
  existing: ProductDraft | undefined,
  imported: ImportedProduct,
  newId: () => string,
): Merged {
  const { details, line } = imported;
  const title = details?.title ?? existing?.title;
  if (title === undefined)
    return { errors: [{ line, reason: 'Title is missing, and no product has this handle yet' }] };

  const names = imported.optionNames ?? existing?.options.map(({ name }) => name) ?? [];
  const { variants, errors } = mergeVariants(existing?.variants ?? [], imported, { names, newId });
  if (variants.length === 0)
    return {
      errors: [...errors, ...(errors.length > 0 ? [] : [{ line, reason: 'the product has no variant with a price' }])],
    };

  const { images, urlOf } = mergeImages(existing?.images ?? [], imported);
  const pictured = variants.map((variant) => ({ ...variant, imageUrl: variant.imageUrl && urlOf(variant.imageUrl) }));
  const keepsOrder = !details || imported.optionNames === undefined;
  const draft: ProductDraft = {
    id: existing?.id ?? newId(),
    slug: imported.slug,
    title,
    descriptionHtml:
      details?.descriptionHtml === undefined ? (existing?.descriptionHtml ?? '') : cleanHtml(details.descriptionHtml),
    vendor: details?.vendor ?? existing?.vendor ?? '',
    tags: details?.tags ? distinct(details.tags) : (existing?.tags ?? []),
    categories: details?.category === undefined ? (existing?.categories ?? []) : draftCategories([details.category]),
    options: draftOptions(names, pictured, keepsOrder ? existing?.options : undefined),
    images,
    seoTitle: details?.seoTitle ?? existing?.seoTitle ?? '',
    seoDescription: details?.seoDescription ?? existing?.seoDescription ?? '',
    status: details?.status ?? existing?.status ?? 'active',
    texts: existing?.texts ?? {},
    variants: pictured,
  };
  return { draft, errors };
}

interface VariantContext {
  names: string[];
  newId(): string;
}

function mergeVariants(
  existing: VariantDraft[],
  { variants: rows, details }: ImportedProduct,
  { names, newId }: VariantContext,
): { variants: VariantDraft[]; errors: RowError[] } {
  const errors: RowError[] = [];
  const bySku = new Map(existing.flatMap((variant) => (variant.sku ? [[variant.sku, variant] as const] : [])));
  const byOptions = new Map(existing.map((variant) => [optionKey(variant.values), variant]));
  const skusInFile = new Set(rows.map(({ sku }) => sku));
  const taken = { ids: new Set<string>(), skus: new Map<string, number>(), options: new Map<string, number>() };
  const written: VariantDraft[] = [];

  for (const row of rows) {
    const refuse = (reason: string) => errors.push({ line: row.line, reason });
    const key = optionKey(row.values);
    const same = row.sku ? bySku.get(row.sku) : undefined;
    const alike = byOptions.get(key);
    // A variant with these options but a SKU that another row of the file names is that other row's.
    const stored =
      same ?? (alike && !(alike.sku && alike.sku !== row.sku && skusInFile.has(alike.sku)) ? alike : undefined);
    const twin = taken.options.get(key) ?? (row.sku ? taken.skus.get(row.sku) : undefined);
    if (!fits(row, names)) refuse(optionProblem(row, names));
    else if (twin !== undefined) refuse(`the same options or SKU as line ${twin}`);
    else if (row.priceMinor === undefined && !stored) refuse('Variant Price is missing');
    else if (written.length >= MAX_VARIANTS) refuse(`a product has at most ${MAX_VARIANTS} variants`);
    else {
      taken.options.set(key, row.line);
      if (row.sku) taken.skus.set(row.sku, row.line);
      const known = stored && !taken.ids.has(stored.id) ? stored : undefined;
      if (known) taken.ids.add(known.id);
      written.push(overlay(known, row, newId));
    }
  }
  const untouched = existing.filter(
    ({ id, values, sku }) =>
      !taken.ids.has(id) &&
      values.length === names.length &&
      !taken.options.has(optionKey(values)) &&
      !(sku && taken.skus.has(sku)),
  );
  if (details) return { variants: [...written, ...untouched].slice(0, MAX_VARIANTS), errors };
  const places = new Map([...untouched, ...written].map((variant) => [variant.id, variant]));
  const inPlace = existing.flatMap(({ id }) => places.get(id) ?? []);
  const added = written.filter(({ id }) => !existing.some((variant) => variant.id === id));
  return { variants: [...inPlace, ...added].slice(0, MAX_VARIANTS), errors };
}

const fits = ({ values }: ImportedVariant, names: string[]): boolean =>
  values.length === names.length && values.every((value) => value !== '');
const optionProblem = ({ values }: ImportedVariant, names: string[]): string =>
  values.length > names.length
    ? `Option${names.length + 1} Value is given, but Option${names.length + 1} Name is not`
    : `the value of ${names.find((_, index) => !values[index])} is missing`;

function overlay(stored: VariantDraft | undefined, row: ImportedVariant, newId: () => string): VariantDraft {
  const pick = <Value>(value: Value | undefined, before: Value | undefined, otherwise: Value): Value =>
    value !== undefined ? value : before !== undefined ? before : otherwise;
  return {
    id: stored?.id ?? newId(),
    values: row.values,
    sku: pick(row.sku, stored?.sku, null),
    priceMinor: pick(row.priceMinor, stored?.priceMinor, 0),
    compareAtMinor: pick(row.compareAtMinor, stored?.compareAtMinor, null),
    prices: withPrices(stored?.prices ?? {}, row.prices),
    available: pick(row.available, stored?.available, 0),
    weightGrams: pick(row.weightGrams, stored?.weightGrams, null),
    barcode: pick(row.barcode, stored?.barcode, null),
    imageUrl: pick(row.imageUrl, stored?.imageUrl, null),
  };
}

function withPrices(before: GivenPrices, given: ImportedVariant['prices']): GivenPrices {
  const all = { ...before, ...given };
  return Object.fromEntries(Object.entries(all).filter(([, price]) => price !== null));
}

/** Shops' picture servers put a version behind the address (`?v=17`): it is the same picture. */
const identity = (url: string): string => url.split('?')[0] ?? url;

function mergeImages(existing: Image[], { images: rows, variants, details }: ImportedProduct) {
  const stored = new Map(existing.map((image) => [identity(image.url), image]));
  const named = new Map<string, Image>();
  for (const { url, alt } of [
    ...rows,
    ...variants.flatMap(({ imageUrl }) => (imageUrl ? [{ url: imageUrl, alt: undefined }] : [])),
  ]) {
    const key = identity(url);
    if (named.has(key)) continue;
    const before = stored.get(key);
    named.set(key, { ...(before ?? DEFAULT_IMAGE_SIZE), url, alt: alt ?? before?.alt ?? '' });
  }
  const rest = existing.filter(({ url }) => !named.has(identity(url)));
  const inPlace = existing.map((image) => named.get(identity(image.url)) ?? image);
  const added = [...named].filter(([key]) => !stored.has(key)).map(([, image]) => image);
  const images = (details ? [...named.values(), ...rest] : [...inPlace, ...added]).slice(0, MAX_IMAGES);
  return { images, urlOf: (url: string) => named.get(identity(url))?.url ?? stored.get(identity(url))?.url ?? url };
}
