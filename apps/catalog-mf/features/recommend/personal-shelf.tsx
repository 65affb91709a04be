import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import * as React from 'react';
import { forgetLooked } from './looked.ts';
import { Shelf } from './shelf.tsx';
import type { ShelfData, ShelfItem } from './shelf-data.ts';

type Kind = 'for-you' | 'recently-viewed';
interface PersonalShelfProps {
  kind: Kind;
  productId?: string;
  /** There is nothing to show: its place is not needed. */
  onEmpty(): void;
}
interface Loaded {
  shelf: ShelfData | null;
  /** Null: nobody who could choose. */
  remembers: boolean | null;
}

/** A shelf for this visitor, with the switch that ends it. Its place is kept by whoever loads it. */
export function PersonalShelf({ kind, productId, onEmpty }: PersonalShelfProps) {
  const t = useWords('recommend');
  const [loaded, setLoaded] = React.useState<Loaded>();
  const [busy, setBusy] = React.useState(false);
  const [said, setSaid] = React.useState('');

  const load = React.useCallback(async () => {
    const { bff } = await import('../../bff-client.ts');
    return bff.recommend.shelf.query(productId === undefined ? { kind } : { kind, productId });
  }, [kind, productId]);

  React.useEffect(() => {
    let here = true;
    const show = (answer: Loaded) => {
      if (!here) return;
      setLoaded(answer);
      if (!answer.shelf) onEmpty();
    };
    load().then(show, () => show({ shelf: null, remembers: null }));
    return () => {
      here = false;
    };
  }, [load, onEmpty]);

  async function choose(personalised: boolean) {
    setBusy(true);
    try {
      const { bff } = await import('../../bff-client.ts');
      await bff.recommend.savePreferences.mutate({ personalised });
      if (!personalised) forgetLooked();
      setLoaded(await load());
      setSaid(personalised ? t('switchedOn') : t('switchedOff'));
    } catch {
      setSaid(t('notSaved'));
    } finally {
      setBusy(false);
    }
  }

  if (!loaded) return null;
  const { shelf, remembers } = loaded;
  const caption = ({ reason }: ShelfItem): string | null => {
    if (kind === 'recently-viewed' || reason.title === null) return null;
    return reason.kind === 'bought-with'
      ? t('becauseBought', { title: reason.title })
      : t('becauseViewed', { title: reason.title });
  };
  const title = ({ personalised, items }: ShelfData): string => {
    if (kind === 'recently-viewed') return t('recentlyViewed');
    if (personalised) return t('forYou');
    return items.some(({ reason }) => reason.kind === 'popular') ? t('popular') : t('newest');
  };
  return (
    <>
      {shelf && (
        <Shelf
          title={title(shelf)}
          shelf={shelf}
          columns={kind === 'recently-viewed' ? [2, 4, 4] : [2, 3, 4]}
          caption={caption}
        >
          {remembers !== null && (
            <div className="cat:mt-8 cat:flex cat:flex-wrap cat:items-center cat:gap-x-4 cat:gap-y-2">
              <p className="ui-small ui-muted">{remembers ? t('remembers') : t('remembersNothing')}</p>
              <Button variant="quiet" size="sm" disabled={busy} onClick={() => void choose(!remembers)}>
                {remembers ? t('switchOff') : t('switchOn')}
              </Button>
            </div>
          )}
        </Shelf>
      )}
      <p className="ui-visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
