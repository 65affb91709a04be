import { Grid, type GridProps } from '@souk/ui/grid';
import { Section } from '@souk/ui/section';
import type * as React from 'react';
import { ProductTile } from '../browse-products/product-tile.tsx';
import type { ShelfData, ShelfItem } from './shelf-data.ts';

interface ShelfProps {
  title: string;
  /** Why these, in a sentence. */
  explanation?: string;
  shelf: ShelfData;
  tone?: 'plain' | 'sunken';
  columns?: GridProps['columns'];
  /** Stands under an item, where each has a reason of its own. */
  caption?: (item: ShelfItem) => string | null;
  /** What one can do about the shelf, below it. */
  children?: React.ReactNode;
}

/** A row of recommended products under its title. The page names the namespace `tile` in `words`. */
export function Shelf({ title, explanation, shelf, tone = 'plain', columns, caption, children }: ShelfProps) {
  return (
    <Section title={title} tone={tone}>
      {explanation && <p className="ui-muted cat:-mt-3 cat:mb-6">{explanation}</p>}
      <Grid columns={columns ?? [2, 4, 4]}>
        {shelf.items.map((item) => (
          <li key={item.card.href}>
            <ProductTile card={item.card} />
            <Caption text={caption?.(item) ?? null} />
          </li>
        ))}
      </Grid>
      {children}
    </Section>
  );
}

const Caption = ({ text }: { text: string | null }) => text && <p className="ui-small ui-muted cat:mt-2">{text}</p>;
