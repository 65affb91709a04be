import { useWords } from '@souk/mf-kit/words';
import { MediaFrame } from '@souk/ui/media-frame';
import { type Picture, ProductPicture } from '../show-picture/product-picture.tsx';

interface GalleryThumbsProps {
  pictures: Picture[];
  current: number;
  show(index: number): void;
}

/** Small pictures that lead to the large ones: links into the row, so that they do it without script, too. */
export function GalleryThumbs({ pictures, current, show }: GalleryThumbsProps) {
  const t = useWords('product');
  return (
    <ul className="cat-gallery-thumbs">
      {pictures.map((picture, index) => (
        <li key={picture.url}>
          <a
            href={`#picture-${index + 1}`}
            aria-label={t('thumb', { number: index + 1, count: pictures.length, alt: picture.alt })}
            aria-current={index === current || undefined}
            onClick={(event) => {
              event.preventDefault();
              show(index);
            }}
          >
            <MediaFrame>
              <ProductPicture picture={picture} sizes="6rem" decorative />
            </MediaFrame>
          </a>
        </li>
      ))}
    </ul>
  );
}
