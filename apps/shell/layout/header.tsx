import type { Chrome } from '@souk/mf-kit/contract';
import { Fragment } from '@souk/mf-kit/fragment';
import Link from 'next/link';

export function Header({ chrome }: { chrome: Chrome }) {
  return (
    <header data-boundary="shell">
      <Link href="/">Souk</Link>
      <nav aria-label="Main">
        {chrome.navigation.map(({ href, label }) => (
          <Link key={href} href={href}>
            {label}
          </Link>
        ))}
      </nav>
      {chrome.header.map(({ of, height, width, fallback }) => (
        <Fragment
          key={of}
          of={of}
          height={height}
          width={width}
          fallback={fallback ? <Link href={fallback.href}>{fallback.label}</Link> : null}
        />
      ))}
    </header>
  );
}
