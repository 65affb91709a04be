import * as React from 'react';
import type { Suggestions } from './suggestions.ts';

const PAUSE_MS = 120;

interface Answer {
  q: string;
  suggestions: Suggestions;
}

/** Suggestions for what is typed, asked for in a pause of typing. An answer that comes after a newer question is dropped. */
export function useSuggestions(q: string): Answer | null {
  const [answer, setAnswer] = React.useState<Answer | null>(null);
  React.useEffect(() => {
    if (q === '') return setAnswer(null);
    const overtaken = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { bff } = await import('../../bff-client.ts');
        const suggestions = await bff.search.suggest.query({ q }, { signal: overtaken.signal });
        if (!overtaken.signal.aborted) setAnswer({ q, suggestions });
      } catch {
        if (!overtaken.signal.aborted) setAnswer(null); // the field is a plain one then
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [q]);
  return answer;
}
