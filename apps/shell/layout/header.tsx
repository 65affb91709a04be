import type { Chrome } from '@souk/mf-kit/contract';
import { Fragment } from '@souk/mf-kit/fragment';
import { useWords } from '@souk/mf-kit/words';
import { ActionContent } from '@souk/ui/action-content';
import { SiteHeader } from '@souk/ui/site-header';
import Link from 'next/link';
import { useRouter } from 'next/router';
import { Search } from './search.tsx';

function Navigation({ items }: { items: Chrome['navigation'] }) {
  const [path] = useRouter().asPath.split(/[?#]/);
  return (
    <ul className="ui-nav">
      {items.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} aria-current={href === path ? 'page' : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The shop's head, made of what the remotes published: links, search, and fragments of theirs. */
export function Header({ chrome }: { chrome: Chrome }) {
  const t = useWords('shell');
  return (
    <div data-boundary="shell">
      <SiteHeader
        navLabel={t('main')}
        brand={<Link href="/">Souk</Link>}
        search={chrome.search ? <Search suggestions={chrome.suggestions} /> : undefined}
        actions={chrome.header.map(({ of, height, width, fallback }) => (
          <Fragment
            key={of}
            of={of}
            height={height}
            width={width}
            fallback={
              fallback && (
                <Link className="ui-action" href={fallback.href}>
                  <ActionContent icon={fallback.icon} label={fallback.label} />
                </Link>
              )
            }
          />
        ))}
        nav={chrome.navigation.length > 0 ? <Navigation items={chrome.navigation} /> : undefined}
      />
    </div>
  );
}
