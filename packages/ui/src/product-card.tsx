import type { ReactNode } from 'react';
import type { LinkComponent } from './link-component.tsx';

export type ProductCardProps = {
  title: ReactNode;
  href: string;
  /** A MediaFrame with the picture. Its alt may be empty: the title stands next to it. */
  media: ReactNode;
  /** Small line above the title, such as the maker. */
  eyebrow?: ReactNode;
  price?: ReactNode;
  badge?: ReactNode;
  note?: ReactNode;
  /** A control of its own below the card's link. */
  action?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  linkComponent?: LinkComponent;
};

/** A thing one can open: picture, title, price. The whole card is the title's link. */
export function ProductCard(props: ProductCardProps) {
  const {
    title,
    href,
    media,
    eyebrow,
    price,
    badge,
    note,
    action,
    headingLevel = 3,
    linkComponent: Link = 'a',
  } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <article className="ui-product-card">
      {media}
      {badge && <div className="ui-product-card-badge">{badge}</div>}
      <div className="ui-product-card-body">
        {eyebrow && <p className="ui-eyebrow">{eyebrow}</p>}
        <Heading className="ui-product-card-title">
          <Link href={href}>{title}</Link>
        </Heading>
        {price && <div>{price}</div>}
        {note && <p className="ui-product-card-note">{note}</p>}
      </div>
      {action && <div className="ui-product-card-action">{action}</div>}
    </article>
  );
}
