import * as React from 'react';
import type { RemoteRef } from '../contract.ts';
import { loadExpose, peek } from './load.ts';

interface RemoteProps {
  mf: RemoteRef;
  data: object;
  live?: object;
  page?: boolean;
}

/** One expose of one build. Server: it has been loaded before rendering. Browser: it is there, or this suspends (hydration keeps the HTML). */
export function Remote({ mf, data, live, page = false }: RemoteProps) {
  if (!peek(mf) && typeof window === 'undefined')
    throw new Error(`${mf.name} ${mf.expose} was not loaded before rendering`);
  const Component = React.use(loadExpose(mf));
  return (
    <div data-boundary={mf.remote} data-version={mf.version} data-boundary-page={page ? '' : undefined}>
      {/* React hoists and deduplicates them, and a client navigation waits for them: no flash */}
      {mf.css.map((href) => (
        <link key={href} rel="stylesheet" href={href} precedence="remote" />
      ))}
      <Component {...data} {...live} />
    </div>
  );
}
