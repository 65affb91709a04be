import type { Locale } from '@souk/contracts/locale';
import { makerPath, productsPath } from '../paths.ts';
import type { Services } from './services.ts';

/** Where a maker's things are: on their page, where an editor has written one, else in the list of all. */
export function makerHref(
  { content }: Pick<Services, 'content'>,
  { vendor, locale }: { vendor: string; locale: Locale },
) {
  const [slug] = Object.entries(content('makers', locale)).find(([, { maker }]) => maker === vendor) ?? [];
  return slug ? makerPath(slug) : `${productsPath}?${new URLSearchParams({ vendor })}`;
}
