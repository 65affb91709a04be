import { DEFAULT_LOCALE, LOCALES, localPath, USUAL_CURRENCY } from '@souk/contracts/languages';
import type { RemoteFile } from '@souk/mf-kit/remote-file';
import { listCategories } from '../bff/catalogue.ts';
import type { Services } from '../bff/services.ts';
import { categoryPath, homePath, productPath, productsPath } from '../paths.ts';
import { allProducts } from './products.ts';
import { element, escapeXml, xmlFile } from './xml.ts';

const FRESH_SECONDS = 300;
/** The format allows ten times as many; a part of this size is read and kept with ease. */
const MOST_URLS = 5_000;
const PATHS_PER_PART = Math.floor(MOST_URLS / LOCALES.length);

interface Page {
  path: string;
  changedAt?: string;
  pictures?: string[];
}
interface Sitemap {
  parts: { file: RemoteFile; changedAt: string | undefined }[];
}

/** `/sitemap.xml` names the parts; `/sitemaps/<n>.xml` have the pages, in each language, with the others beside it. */
export async function sitemapIndex(services: Services): Promise<RemoteFile> {
  const { parts } = await built(services);
  const entries = parts.map(
    ({ changedAt }, index) =>
      `<sitemap>${element('loc', `${services.shopUrl}/sitemaps/${index + 1}.xml`)}${element('lastmod', changedAt)}</sitemap>`,
  );
  return xmlFile(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('\n')}</sitemapindex>`,
    FRESH_SECONDS,
  );
}

export async function sitemapPart(services: Services, number: number): Promise<RemoteFile | null> {
  const { parts } = await built(services);
  return parts[number - 1]?.file ?? null;
}

const built = (services: Services): Promise<Sitemap> =>
  services.kept('sitemap', FRESH_SECONDS, async () => {
    const pages = await allPages(services);
    const parts: Sitemap['parts'] = [];
    for (let from = 0; from < pages.length; from += PATHS_PER_PART) {
      const some = pages.slice(from, from + PATHS_PER_PART);
      const changes = some.flatMap(({ changedAt }) => changedAt ?? []).sort();
      const urls = some.flatMap((page) => urlsOf(page, services.shopUrl));
      const body = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${urls.join('\n')}</urlset>`;
      parts.push({ file: await xmlFile(body, FRESH_SECONDS), changedAt: changes.at(-1) });
    }
    return { parts };
  });

async function allPages(services: Services): Promise<Page[]> {
  const audience = { locale: DEFAULT_LOCALE, currency: USUAL_CURRENCY[DEFAULT_LOCALE] };
  const categories = await listCategories(services, DEFAULT_LOCALE);
  const pages: Page[] = [
    { path: homePath },
    { path: productsPath },
    ...categories.filter(({ productCount }) => productCount > 0).map(({ slug }) => ({ path: categoryPath(slug) })),
  ];
  for await (const { slug, updatedAt, images } of allProducts(services, audience))
    pages.push({ path: productPath(slug), changedAt: updatedAt, pictures: images.map(({ url }) => url) });
  return pages;
}

/** The page in each language; each names all. */
function urlsOf({ path, changedAt, pictures = [] }: Page, shopUrl: string): string[] {
  const address = (locale: (typeof LOCALES)[number]) => shopUrl + localPath(locale, path);
  const link = (language: string, href: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(href)}"/>`;
  const alternates = [
    ...LOCALES.map((locale) => link(locale, address(locale))),
    link('x-default', address(DEFAULT_LOCALE)),
  ].join('');
  const images = pictures
    .map((url) => `<image:image>${element('image:loc', new URL(url, shopUrl).href)}</image:image>`)
    .join('');
  return LOCALES.map(
    (locale) => `<url>${element('loc', address(locale))}${element('lastmod', changedAt)}${alternates}${images}</url>`,
  );
}
