import { useWords } from '@souk/mf-kit/words';
import { Icon } from '@souk/ui/icon';
import * as React from 'react';
import { type Picture, ProductPicture } from '../show-picture/product-picture.tsx';
import { usePanZoom } from './use-pan-zoom.ts';
import { stepOf } from './use-strip.ts';

export interface PictureViewerProps {
  pictures: Picture[];
  start: number;
  onClose(): void;
}

/** Without its stand-in: that would fill the element, which here is the screen. */
const bare = ({ color, thumb, ...picture }: Picture): Picture => picture;

/** Pictures over the whole screen, as a native modal dialog: it holds the focus, Escape closes it, the focus goes back. */
export function PictureViewer({ pictures, start, onClose }: PictureViewerProps) {
  const t = useWords('product');
  const dialog = React.useRef<HTMLDialogElement>(null);
  const stage = React.useRef<HTMLDivElement>(null);
  const [current, setCurrent] = React.useState(start);
  const zoom = usePanZoom((by) => go(current + by));
  const count = pictures.length;
  const picture = pictures[current] ?? pictures[0];

  React.useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  function go(to: number) {
    const next = Math.min(Math.max(to, 0), count - 1);
    if (next === current) return;
    zoom.reset();
    setCurrent(next);
  }
  const { scale, x, y } = zoom.view;
  const close = scale > 1;
  return (
    <dialog
      ref={dialog}
      className="cat-viewer"
      aria-label={t('viewer')}
      onClose={onClose}
      onKeyDown={({ key }) => {
        const to = stepOf(key, current, count);
        if (to !== undefined) go(to);
      }}
    >
      <div className="cat-viewer-bar">
        <span role="status">{t('pictureOf', { number: current + 1, count })}</span>
        <button
          type="button"
          aria-pressed={close}
          onClick={() => stage.current && zoom.toggle(stage.current.getBoundingClientRect())}
        >
          <Icon name={close ? 'minus' : 'plus'} />
          <span className="ui-visually-hidden">{t('closer')}</span>
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
          <span className="ui-visually-hidden">{t('closeViewer')}</span>
        </button>
      </div>
      <div ref={stage} className="cat-viewer-stage" data-close={close || undefined} {...zoom.handlers}>
        <div style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}>
          {picture && (
            <ProductPicture
              key={picture.url}
              picture={bare(picture)}
              sizes="(min-width: 60rem) 1350px, 100vw"
              priority
            />
          )}
        </div>
      </div>
      {count > 1 && (
        <div className="cat-viewer-steps">
          <button type="button" disabled={current === 0} onClick={() => go(current - 1)}>
            <Icon name="chevron-left" />
            <span className="ui-visually-hidden">{t('previousPicture')}</span>
          </button>
          <button type="button" disabled={current === count - 1} onClick={() => go(current + 1)}>
            <Icon name="chevron-right" />
            <span className="ui-visually-hidden">{t('nextPicture')}</span>
          </button>
        </div>
      )}
    </dialog>
  );
}
