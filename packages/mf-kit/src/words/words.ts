import type { Locale } from '@souk/contracts/languages';
import type { Currency } from '@souk/contracts/money';
import * as React from 'react';
import type { Translate } from './translate.ts';

/**
 * An app registers its messages here, so that namespaces and keys are checked:
 * `declare module '@souk/mf-kit/words' { interface Register { messages: typeof import('./messages/en.json') } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: each app adds its own by declaration merging
export interface Register {}
type Messages = Register extends { messages: infer M } ? M : Record<string, Record<string, string>>;
export type Namespace = keyof Messages & string;
export type Key<N extends Namespace> = keyof Messages[N] & string;
export type { RichValues, Translate, Values } from './translate.ts';

/** The language, the currency and the texts of one region of the page: a remote's page, a fragment, the shell. */
export interface Words {
  locale: Locale;
  currency: Currency;
  of(namespace: string): Translate;
}

// Every build that imports this file must meet in one context, without sharing the module through federation.
const CONTEXT = Symbol.for('souk.words');
const shared = globalThis as { [CONTEXT]?: React.Context<Words | null> };
shared[CONTEXT] ??= React.createContext<Words | null>(null);
export const WordsContext = shared[CONTEXT];

function useRegion(): Words {
  const words = React.use(WordsContext);
  if (!words) throw new Error('no words here: outside of a page or fragment of the shop');
  return words;
}

/** The texts of a namespace, in the visitor's language. The answer of the page or fragment must name it in `words`. */
export const useWords = <N extends Namespace>(namespace: N): Translate<Key<N>> => useRegion().of(namespace);

/** What the visitor reads and pays in. */
export function useLocale(): { locale: Locale; currency: Currency } {
  const { locale, currency } = useRegion();
  return { locale, currency };
}
