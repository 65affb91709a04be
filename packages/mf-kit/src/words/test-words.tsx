import type { Locale } from '@souk/contracts/languages';
import type { Currency } from '@souk/contracts/money';
import type * as React from 'react';
import { createCatalogue, type Messages } from './catalogue.ts';
import { createRegionWords } from './region-words.ts';
import { WordsContext } from './words.ts';

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
