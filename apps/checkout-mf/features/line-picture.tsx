import { MediaFrame } from '@souk/ui/media-frame';

const OURS = /^(\/media\/.+)-900\.webp$/;

/** The small picture of a line. The title stands next to it, so it says nothing itself. */
export function LinePicture({ image }: { image: { url: string; width: number; height: number } | null }) {
  const small = image && (OURS.exec(image.url)?.[1] ? `${OURS.exec(image.url)?.[1]}-450.webp` : image.url);
  return (
    <MediaFrame className="chk:rounded-md">
      {image && small && <img src={small} alt="" width={image.width} height={image.height} loading="lazy" />}
    </MediaFrame>
  );
}
