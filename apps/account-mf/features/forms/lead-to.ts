import { localeOf, localPath } from '@souk/contracts/languages';

const here = () => localeOf(document.documentElement.lang);

/** By a full load, to a path of the shop, in the language of this page. */
export const leadTo = (path: string): void => window.location.assign(localPath(here(), path));

/** The path of this page, without its language. */
export function ownPathname(): string {
  const { pathname } = window.location;
  const start = localPath(here(), '/');
  return start !== '/' && pathname.startsWith(start) ? pathname.slice(start.length) || '/' : pathname;
}
