import type { Locale } from '@souk/contracts/languages';
import type { Currency } from '@souk/contracts/money';
import type * as React from 'react';
import { createCatalogue, type Messages } from './catalogue.ts';
import { createRegionWords } from './region-words.ts';
import { type Key, type Namespace, type Translate, WordsContext } from './words.ts';

interface TestWordsProps {
  messages: Messages;
  locale?: Locale;
  currency?: Currency;
  children: React.ReactNode;
}

/** For tests of components: all texts of the app around what is rendered. */
export function TestWords({ messages, locale = 'en', currency = 'USD', children }: TestWordsProps) {
  const words = createRegionWords({ locale, currency }, createCatalogue(messages).pick(locale));
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** For tests of functions that are given their texts, and of BFFs: `ctx.words` in a language. */
export function testWords(messages: Messages, locale: Locale = 'en') {
  const catalogue = createCatalogue(messages);
  return <N extends Namespace>(namespace: N): Translate<Key<N>> => catalogue.translate(locale, namespace);
}
