import type { Breadcrumb } from '@souk/ui/breadcrumbs';

interface BreadcrumbsDataProps {
  items: readonly Breadcrumb[];
  /** The page's own address. Addresses of the others follow from it. */
  url: string;
  /** A path as the page's language has it. */
  localPath: (path: string) => string;
}

/** The breadcrumbs once more, for search engines. Made of our own titles and paths; "<" is an escape, so that no title ends the script. */
export function BreadcrumbsData({ items, url, localPath }: BreadcrumbsDataProps) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: href === undefined ? url : new URL(localPath(href), url).href,
    })),
  };
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  );
}
