import { stringify } from 'csv-stringify/sync';
import { categories } from '../../../data/source/german/categories.ts';
import type { German } from '../../../data/source/german/german.ts';
import { german } from '../../../data/source/german/index.ts';
import { optionNames as germanNames, optionValues as germanValues } from '../../../data/source/german/options.ts';
import { seoTitle } from './catalogue.ts';
import { picturesOf } from './plan.ts';
import { optionNames, type Product, slug, taxonomy, variantsOf } from './product.ts';

/** The columns of Shopify's export of translations, in its order. */
const header = [
  'Type',
  'Identification',
  'Field',
  'Locale',
  'Market',
  'Status',
  'Default content',
  'Translated content',
];

interface Translation {
  type: string;
  field: string;
  base: string;
  text: string;
}

/** German texts of products, by handle, and of categories, by slug. */
export function translationsCsv(products: Product[]): string {
  const rows = [
    ...products.flatMap((product) => rowsOf(product.handle, translationsOf(product))),
    ...Object.keys(taxonomy).flatMap((type) => rowsOf(slug(type), categoryTranslations(type))),
  ];
  return stringify([header, ...rows]);
}

const rowsOf = (identification: string, translations: Translation[]): string[][] =>
  translations.map(({ type, field, base, text }) => [type, identification, field, 'de', '', '', base, text]);

function translationsOf(product: Product): Translation[] {
  const own = german[product.handle];
  if (!own) throw new Error(`${product.handle} has no German texts`);
  const values = [...new Set(variantsOf(product).flatMap((variant) => variant.values))];
  const type = 'PRODUCT';
  return [
    { type, field: 'title', base: product.title, text: own.title },
    { type, field: 'body_html', base: product.html, text: own.html },
    { type, field: 'meta_title', base: seoTitle(product), text: germanSeoTitle(product, own) },
    { type, field: 'meta_description', base: product.seo, text: own.seo },
    ...optionNames(product).map((name) => ({
      type: 'PRODUCT_OPTION',
      field: 'name',
      base: name,
      text: germanName(name),
    })),
    ...values
      .filter((value) => germanValue(value) !== value)
      .map((value) => ({ type: 'PRODUCT_OPTION_VALUE', field: 'name', base: value, text: germanValue(value) })),
    ...picturesOf(product).map(({ alt }) => ({ type: 'MEDIA_IMAGE', field: 'alt', base: alt.en, text: alt.de })),
  ];
}

const germanName = (name: string): string => germanNames[name] ?? name;
const germanValue = (value: string): string => germanValues[value] ?? value;

const germanSeoTitle = ({ vendor }: Product, { title }: German): string =>
  [`${title} von ${vendor}`, title].find((one) => one.length <= 60) ?? title.slice(0, 60);

function categoryTranslations(title: string): Translation[] {
  const own = categories[slug(title)];
  if (!own) throw new Error(`the category ${title} has no German texts`);
  return [
    { type: 'COLLECTION', field: 'title', base: title, text: own.title },
    { type: 'COLLECTION', field: 'body_html', base: '', text: own.description },
  ];
}
