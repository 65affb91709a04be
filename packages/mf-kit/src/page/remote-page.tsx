import { type Locale, localPath } from '@souk/contracts/languages';
import Head from 'next/head';
import { useRouter } from 'next/router';
import * as React from 'react';
import type { HostPageProps } from '../contract.ts';
import { Boundary } from '../fragment.tsx';
import { OriginContext } from './host-frame.tsx';
import { Remote } from './remote.tsx';

interface RemotePageProps extends Pick<HostPageProps, 'outcome' | 'page'> {
  unavailable: React.ReactNode;
  /** The same without a title: React renders it beside a page that succeeds, too, and of two titles next/head takes the last. */
  untitled?: React.ReactNode;
  notFound: React.ReactNode;
}

/** Where search engines find this page, and the same in the other languages. */
function PageAddress({ path }: { path: string }) {
  const origin = React.use(OriginContext);
  const { locale, locales = [], defaultLocale } = useRouter();
  const address = (language: string | undefined) => origin + localPath(language as Locale, path);
  return (
    <Head>
      <link rel="canonical" href={address(locale)} key="canonical" />
      {locales.map((language) => (
        <link rel="alternate" hrefLang={language} href={address(language)} key={language} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={address(defaultLocale)} key="x-default" />
    </Head>
  );
}

/** The page that a remote answered, or what the shell shows instead. */
export function RemotePage({ outcome, page, unavailable, untitled = unavailable, notFound }: RemotePageProps) {
  if (outcome === 'notFound') return notFound;
  if (!page) return unavailable;
  const { mf } = page;
  return (
    <>
      {page.canonical && <PageAddress path={page.canonical} />}
      <Boundary label={mf.remote} fallback={unavailable} resetKey={mf.name + mf.rev + mf.expose}>
        <React.Suspense fallback={untitled}>
          <Remote mf={mf} data={page.data} words={page.words} page />
        </React.Suspense>
      </Boundary>
    </>
  );
}
