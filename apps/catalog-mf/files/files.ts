import { DEFAULT_LOCALE, LOCALES, USUAL_CURRENCY } from '@souk/contracts/languages';
import type { RemoteFile, RemoteFiles } from '@souk/mf-kit/remote-file';
import type { Services } from '../bff/services.ts';
import { googleFeed } from './google-feed.ts';
import { sitemapIndex, sitemapPart } from './sitemap.ts';
import { textFile } from './xml.ts';

export const createFiles =
  (services: Services): RemoteFiles =>
  async (path) => {
    if (path === '/robots.txt') return robots(services);
    if (path === '/sitemap.xml') return sitemapIndex(services);
    const part = /^\/sitemaps\/([1-9]\d{0,4})\.xml$/.exec(path)?.[1];
    if (part) return sitemapPart(services, Number(part));
    const locale = path === '/feeds/google.xml' ? DEFAULT_LOCALE : LOCALES.find((one) => feedPath(one) === path);
    return locale ? googleFeed(services, locale) : null;
  };

/** `/feeds/google-de-eur.xml`: a language with the currency that its pages show to a stranger. */
export const feedPath = (locale: (typeof LOCALES)[number]): string =>
  `/feeds/google-${locale}-${USUAL_CURRENCY[locale].toLowerCase()}.xml`;

/** Pages that are nobody else's business say so themselves (`noindex`), which a crawler only sees if it may read them. */
const robots = ({ shopUrl }: Services): Promise<RemoteFile> =>
  textFile('text/plain', `User-agent: *\nDisallow: /api/\n\nSitemap: ${shopUrl}/sitemap.xml\n`, 3600);
