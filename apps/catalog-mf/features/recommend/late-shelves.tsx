import { loadWhenNear } from '@souk/ui/load-when-near';
import * as React from 'react';
import { hasLooked } from './looked.ts';

const Loaded = loadWhenNear(() => import('./personal-shelf.tsx').then(({ PersonalShelf }) => PersonalShelf));
/** What a shelf usually needs, in px. */
const HEIGHT = 480;

interface LateShelfProps {
  kind: 'for-you' | 'recently-viewed';
  productId?: string;
}

/** Keeps its place until it is known that there is nothing to show. */
function LateShelf(props: LateShelfProps) {
  const [empty, setEmpty] = React.useState(false);
  const onEmpty = React.useCallback(() => setEmpty(true), []);
  return (
    <div style={empty ? undefined : { minHeight: HEIGHT }}>
      <Loaded {...props} onEmpty={onEmpty} />
    </div>
  );
}

/**
 * "For you" on the home page: because of what this visitor looked at and bought, or what is popular. Fetched when it comes near, so that the
 * page is the same for everybody. The page names the namespaces `recommend` and `tile` in `words`.
 */
export const ForYou = () => <LateShelf kind="for-you" />;

/** "Recently viewed" on a product's page, without that product. Nobody who has not looked at another one asks for it. */
export function RecentlyViewed({ productId }: { productId: string }) {
  const [looked, setLooked] = React.useState(false);
  React.useEffect(() => setLooked(hasLooked(productId)), [productId]);
  return looked && <LateShelf key={productId} kind="recently-viewed" productId={productId} />;
}
