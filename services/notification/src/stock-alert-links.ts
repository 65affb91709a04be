import { type Locale, localPath } from '@souk/contracts/locale';
import type { Variant } from './catalogue.ts';
import type { AppDeps } from './deps.ts';
import { webAddress } from './mails/html.ts';

type Shop = Pick<AppDeps, 'shopUrl'>;

/** The page of the shop where somebody confirms an alert, or ends all of an address. The checkout team's. */
export const pageUrl = ({ shopUrl }: Shop, locale: Locale, act: 'confirm' | 'stop', token: string): string =>
  `${shopUrl}${localPath(locale, `/back-in-stock/${act}/${token}`)}`;

/** What a mail says of a variant. */
export const toldOf = ({ shopUrl }: Shop, variant: Variant, locale: Locale) => ({
  locale,
  shopUrl,
  title: variant.productTitle,
  variantTitle: variant.title,
  image: variant.image && webAddress(variant.image.url, shopUrl),
  productUrl: `${shopUrl}${localPath(locale, `/p/${encodeURIComponent(variant.slug)}`)}`,
});
