import { useRouter } from 'next/router';
import * as React from 'react';
import { productPath } from '../../paths.ts';
import { chosenVariant } from './options.ts';
import type { ProductVariant, ProductView } from './product-view.ts';

/** The variant that the URL names. A choice shows at once, also while the router is still writing it there. */
export function useChosenVariant({ slug, variants, options }: ProductView) {
  const router = useRouter();
  const [ahead, setAhead] = React.useState<{ at: string; variant?: ProductVariant }>({ at: router.asPath });
  if (ahead.at !== router.asPath) setAhead({ at: router.asPath });
  const query = new URLSearchParams(router.asPath.split('#')[0]?.split('?')[1] ?? '');

  function choose(variant: ProductVariant) {
    setAhead({ at: router.asPath, variant });
    void router.replace(productPath(slug, variant.options), undefined, { shallow: true, scroll: false });
  }
  return { variant: ahead.variant ?? chosenVariant(variants, options, query), choose };
}
