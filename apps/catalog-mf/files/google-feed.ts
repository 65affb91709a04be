import { type Locale, localPath, USUAL_CURRENCY } from '@souk/contracts/languages';
import type { RemoteFile } from '@souk/mf-kit/remote-file';
import { listCategories, type Product, type Variant } from '../bff/catalogue.ts';
import { decimal } from '../bff/decimal.ts';
import type { Services } from '../bff/services.ts';
import { productPath } from '../paths.ts';
import { isColour, isMaterial } from './google-options.ts';
import { allProducts } from './products.ts';
import { element, textOfHtml, xmlFile } from './xml.ts';

const FRESH_SECONDS = 300;
const MOST_PICTURES = 10;

interface Feed {
  locale: Locale;
  shopUrl: string;
  /** Titles of categories by slug. */
  kinds: ReadonlyMap<string, string>;
}

/**
 * Google Merchant's feed: RSS 2.0 with an item per variant, in a language and its usual currency, which is what its links show to somebody
 * who comes for the first time.
 */
export const googleFeed = (services: Services, locale: Locale): Promise<RemoteFile> =>
  services.kept(`google feed ${locale}`, FRESH_SECONDS, async () => {
    const { shopUrl } = services;
    const kinds = new Map((await listCategories(services, locale)).map(({ slug, title }) => [slug, title]));
    const items: string[] = [];
    for await (const product of allProducts(services, { locale, currency: USUAL_CURRENCY[locale] }))
      for (const variant of product.variants) items.push(itemOf(product, variant, { locale, shopUrl, kinds }));
    const channel = [
      element('title', 'Souk'),
      element('link', shopUrl + localPath(locale, '/')),
      element('description', 'Souk'),
    ];
    return xmlFile(
      `<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${channel.join('')}\n${items.join('\n')}</channel></rss>`,
      FRESH_SECONDS,
    );
  });

function itemOf(product: Product, variant: Variant, { locale, shopUrl, kinds }: Feed): string {
  const { price, compareAtPrice, options } = variant;
  const address = (path: string) => new URL(path, shopUrl).href;
  const reduced = compareAtPrice !== null && compareAtPrice.amount > price.amount;
  const money = ({ amount, currency }: typeof price) => `${decimal(amount, currency)} ${currency}`;
  const first = variant.image ?? product.images[0];
  const others = product.images.filter(({ url }) => url !== first?.url).slice(0, MOST_PICTURES);
  const several = product.variants.length > 1;
  const chosen = Object.entries(options);
  const colours = chosen.filter(([name]) => isColour(name)).map(([, value]) => value);
  const materials = chosen.filter(([name]) => isMaterial(name)).map(([, value]) => value);
  const title = [product.title, ...(several ? [variant.title] : [])].join(', ');
  const [kind] = product.categories;
  const attributes: [string, string | null | undefined][] = [
    ['id', variant.sku && variant.sku.length <= 50 ? variant.sku : variant.id.replaceAll('-', '')],
    ['title', title.slice(0, 150)],
    ['description', (textOfHtml(product.descriptionHtml) || product.title).slice(0, 5000)],
    ['link', shopUrl + localPath(locale, productPath(product.slug, several ? variant.optionKeys : {}))],
    ['image_link', first && address(first.url)],
    ...others.map(({ url }): [string, string] => ['additional_image_link', address(url)]),
    ['availability', variant.stock > 0 ? 'in_stock' : 'out_of_stock'],
    ['price', money(reduced ? compareAtPrice : price)],
    ['sale_price', reduced ? money(price) : null],
    ['brand', product.vendor.slice(0, 70)],
    ['gtin', variant.barcode],
    ['identifier_exists', variant.barcode ? null : 'no'],
    ['condition', 'new'],
    ['item_group_id', several ? product.id.replaceAll('-', '') : null],
    ['color', colours.slice(0, 3).join('/').slice(0, 100)],
    ['material', materials.slice(0, 3).join('/').slice(0, 200)],
    ['product_type', kind === undefined ? null : kinds.get(kind)],
    ['shipping_weight', variant.weightGrams ? `${variant.weightGrams} g` : null],
  ];
  return `<item>${attributes.map(([name, value]) => element(`g:${name}`, value)).join('')}</item>`;
}
