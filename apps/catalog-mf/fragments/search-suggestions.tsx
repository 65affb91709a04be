import type { SearchFragmentProps } from '@souk/mf-kit/contract';
import { useLocale, useWords } from '@souk/mf-kit/words';
import { MediaFrame } from '@souk/ui/media-frame';
import { formatPrice } from '@souk/ui/price-text';
import { VisuallyHidden } from '@souk/ui/visually-hidden';
import Link from 'next/link';
import { useRouter } from 'next/router';
import * as React from 'react';
import { hrefsOf, type SuggestedLink, type SuggestedProduct } from '../features/search/suggestions.ts';
import { useSearchField } from '../features/search/use-search-field.ts';
import { useSuggestions } from '../features/search/use-suggestions.ts';
import { ProductPicture } from '../features/show-picture/product-picture.tsx';

const LIST = 'search-suggestions';
const ROW =
  'cat:flex cat:items-center cat:gap-3 cat:min-h-11 cat:px-5 cat:py-1 cat:no-underline cat:aria-selected:bg-sunken cat:hover:bg-sunken';

/** What is offered below the shop's search field while somebody types. */
export function SearchSuggestions({ fieldId }: SearchFragmentProps) {
  const t = useWords('suggest');
  const router = useRouter();
  const [typed, setTyped] = React.useState('');
  const answer = useSuggestions(typed);
  const suggestions = answer?.suggestions ?? null;
  const hrefs = suggestions ? hrefsOf(suggestions) : [];
  const field = useSearchField({
    fieldId,
    listId: LIST,
    count: hrefs.length,
    choose: (index) => document.getElementById(`${LIST}-${index}`)?.click(),
  });
  if (field.q !== typed) setTyped(field.q);
  React.useEffect(() => {
    document.getElementById(`${LIST}-${field.active}`)?.scrollIntoView({ block: 'nearest' });
  }, [field.active]);
  React.useEffect(() => {
    router.events.on('routeChangeStart', field.close);
    return () => router.events.off('routeChangeStart', field.close);
  });

  const option = (index: number) => ({
    id: `${LIST}-${index}`,
    role: 'option',
    tabIndex: -1,
    'aria-selected': index === field.active,
    onMouseDown: (event: React.MouseEvent) => event.preventDefault(), // the focus stays in the field
  });
  const terms = suggestions?.terms ?? [];
  const products = suggestions?.products ?? [];
  const places = suggestions?.places ?? [];
  return (
    <>
      <VisuallyHidden>
        <span role="status">{field.open ? t('count', { count: hrefs.length }) : ''}</span>
      </VisuallyHidden>
      {field.open && (
        <div
          id={LIST}
          role="listbox"
          aria-label={t('title')}
          className="cat:absolute cat:z-30 cat:inset-x-0 cat:top-full cat:mt-2 cat:max-h-[min(36rem,70dvh)] cat:overflow-y-auto cat:overscroll-contain cat:rounded-lg cat:border cat:border-line cat:bg-surface cat:py-2 cat:shadow-md"
        >
          <Group label={t('terms')} hidden items={terms}>
            {(term: SuggestedLink, index) => (
              <Link key={term.href} href={term.href} className={ROW} {...option(index)}>
                <Completed label={term.label} typed={answer?.q ?? ''} />
              </Link>
            )}
          </Group>
          <Group label={t('products')} items={products} from={terms.length}>
            {(product: SuggestedProduct, index) => (
              <Link key={product.href} href={product.href} className={ROW} {...option(index)}>
                <Product product={product} />
              </Link>
            )}
          </Group>
          <Group label={t('places')} items={places} from={terms.length + products.length}>
            {(place: SuggestedLink, index) => (
              <Link key={place.href} href={place.href} className={ROW} {...option(index)}>
                {place.label}
              </Link>
            )}
          </Group>
        </div>
      )}
    </>
  );
}

interface GroupProps<T> {
  label: string;
  /** Its name is for assistive technology only. */
  hidden?: boolean;
  items: T[];
  /** The place of its first option among all. */
  from?: number;
  children: (item: T, index: number) => React.ReactNode;
}

function Group<T>({ label, hidden = false, items, from = 0, children }: GroupProps<T>) {
  if (items.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a listbox; a fieldset would be one of a form
    <div role="group" aria-label={label}>
      {!hidden && (
        <p aria-hidden="true" className="cat:px-5 cat:pt-3 cat:pb-1 cat:text-xs cat:text-muted">
          {label}
        </p>
      )}
      {items.map((item, n) => children(item, from + n))}
    </div>
  );
}

/** The letters that are added stand out, as those are what one looks for. */
function Completed({ label, typed }: { label: string; typed: string }) {
  const same = label.toLowerCase().startsWith(typed.toLowerCase()) ? typed.length : 0;
  return (
    <span>
      {label.slice(0, same)}
      <strong>{label.slice(same)}</strong>
    </span>
  );
}

function Product({ product: { title, vendor, price, picture } }: { product: SuggestedProduct }) {
  const { locale } = useLocale();
  return (
    <>
      <MediaFrame ratio="1" className="cat:w-12 cat:shrink-0">
        {picture && <ProductPicture picture={picture} sizes="48px" decorative />}
      </MediaFrame>
      <span className="cat:flex cat:min-w-0 cat:flex-1 cat:flex-col cat:leading-snug">
        <span className="cat:truncate">{title}</span>
        <span className="cat:truncate cat:text-sm cat:text-muted">{vendor}</span>
      </span>
      <span className="cat:text-sm cat:tabular-nums">{formatPrice(price.amount, price.currency, locale)}</span>
    </>
  );
}
