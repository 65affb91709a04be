import { useWords } from '@souk/mf-kit/words';
import { buttonClass } from '@souk/ui/button';
import { Grid } from '@souk/ui/grid';
import Link from 'next/link';
import { productsPath } from '../../paths.ts';
import type { Notice } from './facets.ts';
import { Notices } from './notices.tsx';
import { type CardProps, ProductTile } from './product-tile.tsx';

interface Offer {
  label: string;
  href: string;
}
export interface Instead {
  terms: Offer[];
  categories: Offer[];
  popular: CardProps[];
}
interface NothingFoundProps {
  path: string;
  q: string | null;
  correctedTo: string | null;
  didYouMean: string | null;
  partial: boolean;
  notices: Notice[];
  instead: Instead;
}

/** A search that found nothing is where many a visit ends: what is near, where else to look, and what others like. */
export function NothingFound(props: NothingFoundProps) {
  const { q, instead } = props;
  const t = useWords('browse');
  return (
    <div className="cat:flex cat:flex-col cat:gap-12 cat:pb-section">
      <div className="cat:flex cat:max-w-text cat:flex-col cat:gap-4">
        <Notices {...props} didYouMean={null} />
        <p role="status" className="cat:text-lg">
          {q ? t('nothingFound', { q }) : t('askSomething')}
        </p>
        <p className="ui-muted">{t('nothingFoundText')}</p>
        <Offers label={t('nearTerms')} offers={instead.terms} />
        <Offers label={t('categories')} offers={instead.categories} />
        <p>
          <Link className={buttonClass({ variant: 'secondary' })} href={productsPath}>
            {t('seeAll')}
          </Link>
        </p>
      </div>
      {instead.popular.length > 0 && (
        <section aria-labelledby="popular">
          <h2 id="popular" className="cat:mb-8">
            {t('popular')}
          </h2>
          <Grid columns={[2, 4, 4]}>
            {instead.popular.map((card) => (
              <li key={card.href}>
                <ProductTile card={card} />
              </li>
            ))}
          </Grid>
        </section>
      )}
    </div>
  );
}

function Offers({ label, offers }: { label: string; offers: Offer[] }) {
  if (offers.length === 0) return null;
  return (
    <nav aria-label={label} className="cat:flex cat:flex-col cat:gap-2">
      <p className="cat:text-sm cat:font-medium">{label}</p>
      <ul className="cat:flex cat:flex-wrap cat:gap-2">
        {offers.map(({ label: text, href }) => (
          <li key={href}>
            <Link href={href} className="cat-chip">
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
