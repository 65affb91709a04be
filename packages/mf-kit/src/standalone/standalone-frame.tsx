import Link from 'next/link';
import type * as React from 'react';
import type { HostPageProps } from '../contract.ts';
import { Fragment } from '../fragment.tsx';
import { HostFrame } from '../page/host-frame.tsx';

interface StandaloneFrameProps {
  pageProps: Partial<HostPageProps>;
  children: React.ReactNode;
}

/** The plain frame of a remote that runs alone: the links and header fragments of whatever can be reached, and the page. */
export function StandaloneFrame({ pageProps, children }: StandaloneFrameProps) {
  return (
    <HostFrame pageProps={pageProps}>
      {(chrome) => (
        <>
          <header className="ui-container ui-site-header-inner" data-boundary="shell">
            <Link href="/">Alone</Link>
            <nav aria-label="Main">
              <ul className="ui-nav">
                {chrome.navigation.map(({ href, label }) => (
                  <li key={href}>
                    <Link href={href}>{label}</Link>
                  </li>
                ))}
              </ul>
            </nav>
            {chrome.header.map(({ of, height, width, fallback }) => (
              <Fragment
                key={of}
                of={of}
                height={height}
                width={width}
                fallback={fallback && <Link href={fallback.href}>{fallback.label}</Link>}
              />
            ))}
          </header>
          {children}
        </>
      )}
    </HostFrame>
  );
}

/** Stands where the shell would show its own page. */
export function StandaloneMessage({ title }: { title: string }) {
  return (
    <main className="ui-container" data-boundary="shell" data-boundary-page="">
      <h1>{title}</h1>
      <p>This part runs alone, without the shell.</p>
    </main>
  );
}
