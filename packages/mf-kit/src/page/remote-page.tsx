import * as React from 'react';
import type { HostPageProps } from '../contract.ts';
import { Boundary } from '../fragment.tsx';
import { Remote } from './remote.tsx';

interface RemotePageProps extends Pick<HostPageProps, 'outcome' | 'page'> {
  unavailable: React.ReactNode;
  /** The same without a title: React renders it beside a page that succeeds, too, and of two titles next/head takes the last. */
  untitled?: React.ReactNode;
  notFound: React.ReactNode;
}

/** The page that a remote answered, or what the shell shows instead. */
export function RemotePage({ outcome, page, unavailable, untitled = unavailable, notFound }: RemotePageProps) {
  if (outcome === 'notFound') return notFound;
  if (!page) return unavailable;
  const { mf } = page;
  return (
    <Boundary label={mf.remote} fallback={unavailable} resetKey={mf.name + mf.rev + mf.expose}>
      <React.Suspense fallback={untitled}>
        <Remote mf={mf} data={page.data} page />
      </React.Suspense>
    </Boundary>
  );
}
