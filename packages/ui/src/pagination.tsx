import type { ReactNode } from 'react';
import { buttonClass } from './button.tsx';
import { Icon } from './icon.tsx';
import type { LinkComponent } from './link-component.tsx';

export type PaginationProps = {
  /** Lists by cursor: the link that shows the next part. */
  moreHref?: string;
  previousHref?: string;
  nextHref?: string;
  /** Where the reader is, for example "24 of 60". */
  status?: ReactNode;
  labels?: { pages: string; more: string; previous: string; next: string };
  linkComponent?: LinkComponent;
};

const englishLabels = { pages: 'Pages', more: 'Show more', previous: 'Previous', next: 'Next' };

export function Pagination(props: PaginationProps) {
  const { moreHref, previousHref, nextHref, status, labels = englishLabels, linkComponent: Link = 'a' } = props;
  const className = buttonClass({ variant: 'secondary' });
  return (
    <nav className="ui-pagination" aria-label={labels.pages}>
      {status && <p className="ui-pagination-status">{status}</p>}
      {previousHref && (
        <Link href={previousHref} className={className} rel="prev">
          <Icon name="arrow-left" />
          {labels.previous}
        </Link>
      )}
      {moreHref && (
        <Link href={moreHref} className={className} rel="next">
          {labels.more}
        </Link>
      )}
      {nextHref && (
        <Link href={nextHref} className={className} rel="next">
          {labels.next}
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  );
}
