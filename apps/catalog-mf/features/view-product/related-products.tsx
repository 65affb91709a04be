import { useWords } from '@souk/mf-kit/words';
import { Grid } from '@souk/ui/grid';
import { Section } from '@souk/ui/section';
import { type CardProps, ProductTile } from '../browse-products/product-tile.tsx';

/** Others of the same kind. */
export function RelatedProducts({ cards }: { cards: CardProps[] }) {
  const t = useWords('product');
  return (
    <Section title={t('related')} tone="sunken">
      <Grid columns={[2, 4, 4]}>
        {cards.map((card) => (
          <li key={card.href}>
            <ProductTile card={card} />
          </li>
        ))}
      </Grid>
    </Section>
  );
}
