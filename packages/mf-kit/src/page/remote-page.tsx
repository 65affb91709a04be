import * as React from 'react';
import type { HostPageProps } from '../contract.ts';
import { Boundary } from '../fragment.tsx';
import { Remote } from './remote.tsx';

interface RemotePageProps extends Pick<HostPageProps, 'outcome' | 'page'> {
  unavailable: React.ReactNode;
  notFound: React.ReactNode;
}

/** The page that a remote answered, or what the shell shows instead. */
export function RemotePage({ outcome, page, unavailable, notFound }: RemotePageProps) {
  if (outcome === 'notFound') return notFound;
  if (!page) return unavailable;
  const { mf } = page;
  return (
    <Boundary label={mf.remote} fallback={unavailable} resetKey={mf.name + mf.rev + mf.expose}>
      <React.Suspense fallback={unavailable}>
        <Remote mf={mf} data={page.data} page />
      </React.Suspense>
    </Boundary>
  );
}
