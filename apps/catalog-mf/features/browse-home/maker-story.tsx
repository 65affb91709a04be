import { MediaFrame } from '@souk/ui/media-frame';
import { Section } from '@souk/ui/section';
import Link from 'next/link';
import { type Picture, ProductPicture } from '../show-picture/product-picture.tsx';

export interface MakerStoryProps {
  eyebrow: string;
  title: string;
  /** Paragraphs. */
  text: string[];
  maker: string;
  link: { label: string; href: string };
  picture: Picture | null;
}

/** Who makes these things, and how: told as a magazine would. */
export function MakerStory({ eyebrow, title, text, maker, link, picture }: MakerStoryProps) {
  const [opening, ...rest] = text;
  return (
    <Section tone="sunken">
      <div className="cat-maker">
        <div className="cat:flex cat:flex-col cat:items-start cat:justify-center cat:gap-5">
          <p className="ui-eyebrow">{`${eyebrow} · ${maker}`}</p>
          <h2 className="ui-display">{title}</h2>
          <p className="cat:font-display cat:text-xl cat:leading-snug">{opening}</p>
          {rest.map((paragraph) => (
            <p key={paragraph} className="ui-muted cat:max-w-text">
              {paragraph}
            </p>
          ))}
          <Link href={link.href} className="cat:inline-flex cat:min-h-11 cat:items-center">
            {link.label}
          </Link>
        </div>
        {picture && (
          <MediaFrame>
            <ProductPicture picture={picture} sizes="(min-width: 60rem) 34rem, 92vw" />
          </MediaFrame>
        )}
      </div>
    </Section>
  );
}
