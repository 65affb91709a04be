import { MediaFrame } from '@souk/ui/media-frame';
import * as React from 'react';
import { type Picture, ProductPicture } from '../show-picture/product-picture.tsx';

interface GalleryProps {
  pictures: Picture[];
  /** The picture of what is chosen; shown until a shopper picks another. */
  chosen: Picture | null;
}

const MAIN_SIZES = '(min-width: 60rem) 52vw, 92vw';

/** The picture of the chosen variant, large, and all others to look at. */
export function Gallery({ pictures, chosen }: GalleryProps) {
  const [picked, setPicked] = React.useState<{ url: string; of: string | undefined }>();
  // A pick holds for the variant it was made at; another variant shows its own picture again.
  const url = picked && picked.of === chosen?.url ? picked.url : chosen?.url;
  const main = pictures.find((picture) => picture.url === url) ?? chosen ?? pictures[0];
  if (!main) return <MediaFrame />;
  return (
    <section aria-label="Pictures" className="cat:flex cat:flex-col cat:gap-4">
      <MediaFrame className="cat:rounded-lg">
        <ProductPicture key={main.url} picture={main} sizes={MAIN_SIZES} priority />
      </MediaFrame>
      {pictures.length > 1 && (
        <ul className="cat:grid cat:grid-cols-5 cat:gap-3 cat:sm:grid-cols-6">
          {pictures.map((picture, index) => (
            <li key={picture.url}>
              <button
                type="button"
                aria-label={`Picture ${index + 1} of ${pictures.length}: ${picture.alt}`}
                aria-current={picture.url === main.url || undefined}
                onClick={() => setPicked({ url: picture.url, of: chosen?.url })}
                className="cat:block cat:w-full cat:cursor-pointer cat:overflow-hidden cat:rounded-md cat:border-2 cat:border-transparent cat:aria-[current]:border-text"
              >
                <MediaFrame>
                  <ProductPicture picture={picture} sizes="7rem" decorative />
                </MediaFrame>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
