import type { Locale } from '@souk/contracts/languages';
import format from 'icu-minify/format';
import * as React from 'react';
import type { CompiledMessages } from '../contract.ts';

export type Values = Record<string, string | number | Date | boolean>;
/** Beside values: what stands for a tag, `<link>terms</link>`, given its content. */
export type RichValues = Record<
  string,
  Values[string] | React.ReactNode | ((content: React.ReactNode) => React.ReactNode)
>;

/** One namespace in one language. A key that it does not have throws. */
export interface Translate<Key extends string = string> {
  (key: Key, values?: Values): string;
  /** A message with tags in it. */
  rich(key: Key, values: RichValues): React.ReactNode;
}

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules>();
function kept<F extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules, O>(
  name: string,
  make: new (locale: string, options?: O) => F,
) {
  return (locale: string, options?: O): F => {
    const key = name + locale + JSON.stringify(options);
    const format = formats.get(key) ?? new make(locale, options);
    formats.set(key, format);
    return format as F;
  };
}
const formatters = {
  getNumberFormat: kept('n', Intl.NumberFormat),
  getDateTimeFormat: kept('d', Intl.DateTimeFormat),
  getPluralRules: kept('p', Intl.PluralRules),
} as const;

/** The namespace's texts, compiled before (compile.ts), as a function. */
export function createTranslate(locale: Locale, namespace: string, messages: CompiledMessages | undefined): Translate {
  function parts(key: string, values: RichValues = {}): unknown {
    const message = messages?.[key];
    if (message === undefined)
      throw new Error(
        messages ? `no text "${namespace}.${key}"` : `"${namespace}" is not among the \`words\` of this answer`,
      );
    return format(message as never, locale, values as never, { formatters } as never);
  }
  return Object.assign((key: string, values?: Values) => String(parts(key, values)), {
    rich: (key: string, values: RichValues) => {
      const content = parts(key, values) as React.ReactNode;
      return Array.isArray(content) ? React.createElement(React.Fragment, null, ...content) : content;
    },
  });
}
