import * as React from 'react';
import type { CompiledNamespaces, RemoteRef } from '../contract.ts';
import { createRegionWords } from '../words/region-words.ts';
import { useLocale, WordsContext } from '../words/words.ts';
import { loadExpose, peek } from './load.ts';

interface RemoteProps {
  mf: RemoteRef;
  data: object;
  words?: CompiledNamespaces | undefined;
  live?: object | undefined;
  page?: boolean;
}

/** One expose of one build. Server: it has been loaded before rendering. Browser: it is there, or this suspends (hydration keeps the HTML). */
export function Remote({ mf, data, words, live, page = false }: RemoteProps) {
  if (!peek(mf) && typeof window === 'undefined')
    throw new Error(`${mf.name} ${mf.expose} was not loaded before rendering`);
  const { locale, currency } = useLocale();
  const region = React.useMemo(() => createRegionWords({ locale, currency }, words), [locale, currency, words]);
  const Component = React.use(loadExpose(mf));
  return (
    <div data-boundary={mf.remote} data-version={mf.version} data-boundary-page={page ? '' : undefined}>
      {/* React hoists and deduplicates them, and a client navigation waits for them: no flash */}
      {mf.css.map((href) => (
        <link key={href} rel="stylesheet" href={href} precedence="remote" />
      ))}
      <WordsContext value={region}>
        <Component {...data} {...live} />
      </WordsContext>
    </div>
  );
}
