import { localPath } from '@souk/contracts/languages';
import { useLocale } from '@souk/mf-kit/words';
import { buttonClass } from '@souk/ui/button';
import type { ReactNode } from 'react';
import { NarrowPage } from '../forms/narrow-page.tsx';

interface WayOnProps {
  title: string;
  lead: ReactNode;
  href: string;
  label: string;
  /** It comes in the place of a form that was sent. */
  arrived?: boolean;
  children?: ReactNode;
}

/** What became of a link, and one way on: by a full load, as who is signed in may have changed. */
export function WayOn({ title, lead, href, label, arrived = false, children }: WayOnProps) {
  const { locale } = useLocale();
  return (
    <NarrowPage bare={!children} arrived={arrived} title={title} lead={lead}>
      <div className="acc:flex acc:flex-col acc:gap-5">
        {children}
        <a href={localPath(locale, href)} className={buttonClass({ size: 'lg', block: true })}>
          {label}
        </a>
      </div>
    </NarrowPage>
  );
}
