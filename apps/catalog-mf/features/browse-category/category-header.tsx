import { Container } from '@souk/ui/container';
import { MediaFrame } from '@souk/ui/media-frame';
import Link from 'next/link';
import type * as React from 'react';
import { type Picture, ProductPicture } from '../show-picture/product-picture.tsx';

/** What an editor says of a category. */
export interface CategoryHeading {
  intro: string | null;
  picture: Picture | null;
  tile: Tile | null;
}
export interface Tile {
  title: string;
  text: string;
  link: { label: string; href: string };
  picture: Picture | null;
}

export const HEADER_SIZES = '(min-width: 60rem) 46rem, 100vw';

interface CategoryHeaderProps {
  title: string;
  breadcrumbs: React.ReactNode;
  heading: CategoryHeading;
}

/** A category's title and introduction beside its room: the picture bleeds to the edge of the screen. */
export function CategoryHeader({ title, breadcrumbs, heading: { intro, picture } }: CategoryHeaderProps) {
  return (
    <header className="cat-category-header">
      <Container className="cat:flex cat:flex-col cat:justify-center cat:gap-4 cat:py-6 cat:lg:py-10">
        {breadcrumbs}
        <h1 className="ui-display">{title}</h1>
        {intro && <p className="ui-lead">{intro}</p>}
      </Container>
      {picture && (
        <MediaFrame className="cat-category-picture">
          <ProductPicture picture={picture} sizes={HEADER_SIZES} priority />
        </MediaFrame>
      )}
    </header>
  );
}

/** An editor's word among the products, two columns wide. */
export function WideTile({ tile: { title, text, link, picture } }: { tile: Tile }) {
  return (
    <article className="cat-wide-tile">
      {picture && (
        <MediaFrame className="cat-wide-tile-picture">
          <ProductPicture picture={picture} sizes="(min-width: 64rem) 26vw, (min-width: 48rem) 36vw, 92vw" decorative />
        </MediaFrame>
      )}
      <div className="cat:flex cat:flex-col cat:items-start cat:gap-3 cat:p-5 cat:lg:p-8">
        <h2 className="cat:text-xl">{title}</h2>
        <p className="ui-muted">{text}</p>
        <Link href={link.href} className="cat:inline-flex cat:min-h-11 cat:items-center">
          {link.label}
        </Link>
      </div>
    </article>
  );
}
