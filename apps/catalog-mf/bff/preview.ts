import { type Locale, localPath } from '@souk/contracts/languages';
import type { PreviewData } from '../features/share-page/page-preview.tsx';
import type { Picture } from '../features/show-picture/product-picture.tsx';
import type { Services } from './services.ts';

const MADE_FOR_IT = { width: 1200, height: 630 };

interface Shown {
  path: string;
  locale: Locale;
  /** The folder of pictures that may have one made for sharing: a product's slug. */
  folder?: string;
  picture: Picture | null;
}

/** How a page looks where its address is shared: with the picture made for that, or else with its first one. */
export function previewOf({ shopUrl, sharedPicture }: Services, { path, locale, folder, picture }: Shown): PreviewData {
  const made = folder === undefined ? undefined : sharedPicture(folder);
  const shown = made ? { url: made, ...MADE_FOR_IT } : picture;
  return {
    url: shopUrl + localPath(locale, path),
    picture: shown && {
      url: new URL(shown.url, shopUrl).href,
      width: shown.width,
      height: shown.height,
      alt: picture?.alt ?? '',
    },
  };
}
