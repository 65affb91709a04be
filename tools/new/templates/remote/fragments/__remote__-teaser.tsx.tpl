import { useWords } from '@souk/mf-kit/words';
import { Card } from '@souk/ui/card';
import Link from 'next/link';
import { __remote__Path } from '../paths.ts';

export interface __Remote__TeaserProps {
  about: string;
}

/** For pages of others: a way to this remote's page. */
export function __Remote__Teaser({ about }: __Remote__TeaserProps) {
  const t = useWords('__remote__');
  return (
    <Card tone="sunken" className="__prefix__:flex __prefix__:flex-col __prefix__:gap-1">
      <Link href={__remote__Path}>{t('title')}</Link>
      <p>{t('more', { about })}</p>
    </Card>
  );
}
