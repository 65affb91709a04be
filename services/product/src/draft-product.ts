import { BASE_CURRENCY, type Currency } from '@souk/contracts/money';
import { err, ok, type Result } from '@souk/service-kit/result';
import { cleanHtml } from './clean-html.ts';
import { DEFAULT_IMAGE_SIZE, type Image, MAX_OPTIONS, type ProductReplacement } from './product.ts';
import { slugify } from './slug.ts';
import { type Translations, withoutEmpty } from './texts.ts';

/** A price in another currency that a merchant gave. */
export interface GivenPrice {
  priceMinor: number;
  compareAtMinor: number | null;
}
export type GivenPrices = Partial<Record<Currency, GivenPrice>>;

/** A variant as it is stored. `values` stand in the order of the product's options. */
export interface VariantDraft {
  id: string;
  sku: string | null;
  values: string[];
  priceMinor: number;
  compareAtMinor: number | null;
  /** Where another currency’s shall not follow from it. */
  prices: GivenPrices;
  available: number;
  weightGrams: number | null;
  barcode: string | null;
  imageUrl: string | null;
}
/** A product as it is stored, whole. */
export interface ProductDraft {
  id: string;
  slug: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  tags: string[];
  categories: { slug: string; title: string }[];
  options: { name: string; values: string[] }[];
  images: Image[];
  seoTitle: string;
  seoDescription: string;
  status: 'draft' | 'active' | 'archived';
  texts: Translations;
  variants: VariantDraft[];
}
export type InputError = { pointer: string; detail: string };

interface Context {
  /** The id and slug it will have. */
  id: string;
  slug: string;
  newId(): string;
  /** What is stored now, if this replaces something: its variants keep their ids, and their stock if none is given. */
  existing?: Pick<ProductDraft, 'variants' | 'options' | 'status' | 'texts'>;
}

export const optionKey = (values: string[]): string => values.join('\0');
export const distinct = (values: string[]): string[] => [...new Set(values)];

/** What a body means, checked as a whole: variants fit the options, none is there twice, all prices are in one currency. */
export function draftProduct(input: ProductReplacement, context: Context): Result<ProductDraft, InputError[]> {
  const names = input.options?.map(({ name }) => name) ?? Object.keys(input.variants[0]?.options ?? {});
  const errors = [...checkNames(names), ...checkVariants(input, names), ...checkLanguage(input)];
  if (errors.length > 0) return err(errors);

  const values = (options: Record<string, string>) => names.map((name) => options[name] ?? '');
  const drafts = claimIds(input, { ...context, values });
  if (!drafts.ok) return drafts;

  const images = new Map(input.images.map((image) => [image.url, image]));
  const variants = input.variants.map((variant, index): VariantDraft => {
    const { id, available, prices } = drafts.value[index] ?? { id: context.newId(), available: 0, prices: {} };
    if (typeof variant.image === 'object' && variant.image !== null && !images.has(variant.image.url))
      images.set(variant.image.url, variant.image);
    if (typeof variant.image === 'string' && !images.has(variant.image))
      images.set(variant.image, { url: variant.image, alt: '', ...DEFAULT_IMAGE_SIZE });
    return {
      id,
      sku: variant.sku ?? null,
      values: values(variant.options),
      priceMinor: variant.price.amount,
      compareAtMinor: variant.compareAtPrice?.amount ?? null,
      prices: givenPrices(variant.prices) ?? prices,
      available: variant.stock ?? available,
      weightGrams: variant.weightGrams ?? null,
      barcode: variant.barcode ?? null,
      imageUrl: typeof variant.image === 'string' ? variant.image : (variant.image?.url ?? null),
    };
  });
  return ok({
    id: context.id,
    slug: context.slug,
    title: input.title,
    descriptionHtml: cleanHtml(input.descriptionHtml),
    vendor: input.vendor,
    tags: distinct(input.tags),
    categories: draftCategories(input.categories),
    options: draftOptions(names, variants, input.options),
    images: [...images.values()],
    seoTitle: input.seo?.title ?? '',
    seoDescription: input.seo?.description ?? '',
    status: input.status ?? context.existing?.status ?? 'active',
    texts: input.texts ? cleanTexts(input.texts) : (context.existing?.texts ?? {}),
    variants,
  });
}

/** Undefined where nothing was said of them. */
const givenPrices = (prices: ProductReplacement['variants'][number]['prices']): GivenPrices | undefined =>
  prices &&
  Object.fromEntries(
    Object.entries(prices)
      .filter(([code, { explicit }]) => explicit && code !== BASE_CURRENCY)
      .map(([code, { amount, compareAtAmount }]) => [
        code,
        { priceMinor: amount, compareAtMinor: compareAtAmount ?? null },
      ]),
  );

/** As they are stored: sanitised, and without empty texts. */
export const cleanTexts = (texts: Translations): Translations =>
  withoutEmpty(
    Object.fromEntries(
      Object.entries(texts).map(([locale, { descriptionHtml, ...rest }]) => [
        locale,
        { ...rest, descriptionHtml: descriptionHtml && cleanHtml(descriptionHtml) },
      ]),
    ),
  ) ?? {};

/** What was read in another language is no body: it would become the shop’s own. */
const checkLanguage = ({ options = [] }: ProductReplacement): InputError[] =>
  options.flatMap(({ name, key = name }, index) =>
    key === name
      ? []
      : [{ pointer: `/options/${index}/name`, detail: `is a translation of ${key}; put it into texts` }],
  );

/** Titles or slugs to categories; what has no letter or digit names none. */
export const draftCategories = (titles: string[]): ProductDraft['categories'] =>
  [...new Map(titles.map((title) => [slugify(title), { slug: slugify(title), title }])).values()].filter(
    ({ slug }) => slug !== '',
  );

/** The options with the values that variants have: first in the order asked for, then as they appear. */
export function draftOptions(
  names: string[],
  variants: Pick<VariantDraft, 'values'>[],
  wanted: { name: string; values: string[] }[] = [],
): ProductDraft['options'] {
  return names.map((name, index) => {
    const used = distinct(variants.map(({ values }) => values[index] ?? ''));
    const first = (wanted[index]?.values ?? []).filter((value) => used.includes(value));
    return { name, values: distinct([...first, ...used]) };
  });
}

function checkNames(names: string[]): InputError[] {
  if (names.length > MAX_OPTIONS) return [{ pointer: '/variants/0/options', detail: `has more than ${MAX_OPTIONS}` }];
  if (distinct(names).length < names.length) return [{ pointer: '/options', detail: 'names an option twice' }];
  return [];
}

function checkVariants({ variants, options }: ProductReplacement, names: string[]): InputError[] {
  const errors: InputError[] = [];
  const seen = { options: new Set<string>(), sku: new Set<string>(), id: new Set<string>() };
  for (const [index, variant] of variants.entries()) {
    const complain = (field: string, detail: string) => errors.push({ pointer: `/variants/${index}/${field}`, detail });
    const given = Object.keys(variant.options);
    if (given.length !== names.length || names.some((name) => !given.includes(name)))
      complain('options', names.length > 0 ? `must name exactly: ${names.join(', ')}` : 'the product has no options');
    for (const [at, name] of names.entries()) {
      const allowed = options?.[at]?.values ?? [];
      const value = variant.options[name];
      if (value !== undefined && allowed.length > 0 && !allowed.includes(value))
        complain('options', `${name} is not among the values of that option`);
    }
    for (const money of ['price', 'compareAtPrice'] as const)
      if (variant[money] && variant[money].currency !== BASE_CURRENCY)
        complain(`${money}/currency`, `must be ${BASE_CURRENCY}; prices in other currencies go into prices`);
    const { [BASE_CURRENCY]: base } = variant.prices ?? {};
    if (base && base.amount !== variant.price.amount)
      complain(`prices/${BASE_CURRENCY}/amount`, 'is another than that of price');
    const key = optionKey(names.map((name) => variant.options[name] ?? ''));
    if (seen.options.has(key)) complain('options', 'another variant has the same');
    if (variant.sku && seen.sku.has(variant.sku)) complain('sku', 'another variant has the same');
    if (variant.id && seen.id.has(variant.id.toLowerCase())) complain('id', 'another variant has the same');
    seen.options.add(key);
    if (variant.sku) seen.sku.add(variant.sku);
    if (variant.id) seen.id.add(variant.id.toLowerCase());
  }
  return errors;
}

/** Which stored variant each one is: by id, else by SKU, else by options. The rest are new. */
function claimIds(
  { variants }: ProductReplacement,
  { existing, newId, values }: Context & { values(options: Record<string, string>): string[] },
): Result<Pick<VariantDraft, 'id' | 'available' | 'prices'>[], InputError[]> {
  const stored = existing?.variants ?? [];
  const byId = new Map(stored.map((variant) => [variant.id, variant]));
  const bySku = new Map(stored.flatMap((variant) => (variant.sku === null ? [] : [[variant.sku, variant] as const])));
  const byOptions = new Map(stored.map((variant) => [optionKey(variant.values), variant]));
  const claimed = new Map<number, VariantDraft>();
  const taken = new Set<VariantDraft>();
  const claim = (index: number, found: VariantDraft | undefined) => {
    if (!found || claimed.has(index) || taken.has(found)) return;
    claimed.set(index, found);
    taken.add(found);
  };
  const unknown: InputError[] = [];
  for (const [index, { id }] of variants.entries()) {
    if (id === undefined) continue;
    const found = byId.get(id.toLowerCase());
    if (!found) unknown.push({ pointer: `/variants/${index}/id`, detail: 'is not a variant of this product' });
    claim(index, found);
  }
  if (unknown.length > 0) return err(unknown);
  for (const [index, { sku }] of variants.entries()) if (sku) claim(index, bySku.get(sku));
  for (const [index, { options }] of variants.entries()) claim(index, byOptions.get(optionKey(values(options))));
  return ok(variants.map((_, index) => claimed.get(index) ?? { id: newId(), available: 0, prices: {} }));
}
