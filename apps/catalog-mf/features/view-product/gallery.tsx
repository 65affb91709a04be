import { useWords } from '@souk/mf-kit/words';
import { Icon } from '@souk/ui/icon';
import { MediaFrame } from '@souk/ui/media-frame';
import { VisuallyHidden } from '@souk/ui/visually-hidden';
import * as React from 'react';
import { type Picture, ProductPicture } from '../show-picture/product-picture.tsx';
import { GalleryThumbs } from './gallery-thumbs.tsx';
import type { PictureViewerProps } from './picture-viewer.tsx';
import { stepOf, useStrip } from './use-strip.ts';

export const MAIN_SIZES = '(min-width: 84rem) 44rem, (min-width: 60rem) 52vw, 92vw';

/** The pictures of what is chosen: a row to swipe, with small ones to choose by; a press opens them over the whole screen. */
export function Gallery({ pictures }: { pictures: Picture[] }) {
  const t = useWords('product');
  const { strip, current, onScroll, show } = useStrip();
  const viewer = useViewer();
  const count = pictures.length;
  if (count === 0) return <MediaFrame className="cat:rounded-lg" />;

  function onKeyDown(event: React.KeyboardEvent<HTMLButtonElement>) {
    const to = stepOf(event.key, current, count);
    if (to === undefined) return;
    event.preventDefault();
    show(to);
    strip.current?.querySelectorAll('button')[to]?.focus({ preventScroll: true });
  }
  const { Viewer } = viewer;
  return (
    <section aria-label={t('pictures')} className="cat-gallery">
      <div className="cat-gallery-stage">
        <ul ref={strip} className="cat-gallery-strip" onScroll={onScroll}>
          {pictures.map((picture, index) => (
            <li key={picture.url} id={`picture-${index + 1}`}>
              <MediaFrame className="cat:rounded-lg">
                <ProductPicture picture={picture} sizes={MAIN_SIZES} priority={index === 0} />
              </MediaFrame>
              <button
                type="button"
                className="cat-gallery-zoom"
                aria-label={t('enlarge', { number: index + 1, count })}
                aria-haspopup="dialog"
                tabIndex={index === current ? 0 : -1}
                onClick={() => viewer.open(index)}
                onPointerEnter={viewer.prepare}
                onFocus={viewer.prepare}
                onKeyDown={onKeyDown}
              />
            </li>
          ))}
        </ul>
        <span className="cat-gallery-lens">
          <Icon name="plus" />
        </span>
        {count > 1 && (
          <span className="cat-gallery-count" aria-hidden="true">
            {current + 1} / {count}
          </span>
        )}
      </div>
      <VisuallyHidden>
        <span role="status">{current > 0 && t('pictureOf', { number: current + 1, count })}</span>
      </VisuallyHidden>
      {count > 1 && <GalleryThumbs pictures={pictures} current={current} show={show} />}
      {Viewer && viewer.at !== undefined && <Viewer pictures={pictures} start={viewer.at} onClose={viewer.close} />}
    </section>
  );
}

/** The full-size viewer, whose code comes when somebody is about to press. */
function useViewer() {
  const [at, setAt] = React.useState<number>();
  const [Viewer, setViewer] = React.useState<React.ComponentType<PictureViewerProps>>();
  function prepare() {
    // where it cannot be fetched, the next press tries again
    import('./picture-viewer.tsx').then(
      ({ PictureViewer }) => setViewer(() => PictureViewer),
      () => {},
    );
  }
  return {
    Viewer,
    at,
    prepare,
    open(index: number) {
      prepare();
      setAt(index);
    },
    close: () => setAt(undefined),
  };
}
