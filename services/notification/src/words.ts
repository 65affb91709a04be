import type { Locale } from '@souk/contracts/locale';
import compile from 'icu-minify/compile';
import format, { type FormatValues } from 'icu-minify/format';
import de from '../messages/de.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import { type Html, html } from './mails/html.ts';

/** Every language has what English has; words.test.ts looks. */
type Messages = typeof en;
export type Namespace = keyof Messages;
export type Key<N extends Namespace> = keyof Messages[N] & string;
type Values = Record<string, string | number>;

/** The texts of a namespace in one language. */
export interface Words<N extends Namespace> {
  (key: Key<N>, values?: Values): string;
  /** A text with `<b>` in it, as plain text and as markup in which `bold` stands for it. Values are escaped. */
  rich(key: Key<N>, values: Values, bold: (content: string) => Html): { text: string; html: Html };
}

const MESSAGES: Record<Locale, Messages> = { en, de };
type Formatters = Parameters<typeof format>[3]['formatters'];
const formatters: Formatters = {
  getNumberFormat: (...how) => new Intl.NumberFormat(...how),
  getDateTimeFormat: (...how) => new Intl.DateTimeFormat(...how),
  getPluralRules: (...how) => new Intl.PluralRules(...how),
};
const made = new Map<string, Words<Namespace>>();

/** Each namespace is parsed once per language. */
export function wordsIn<N extends Namespace>(locale: Locale, namespace: N): Words<N> {
  const name = `${locale} ${namespace}`;
  const words = made.get(name) ?? createWords(locale, MESSAGES[locale][namespace]);
  made.set(name, words);
  return words as unknown as Words<N>;
}

function createWords(locale: Locale, texts: Record<string, string>): Words<Namespace> {
  const compiled = new Map(Object.entries(texts).map(([key, text]) => [key, compile(text)]));
  function parts<Part>(key: string, values: FormatValues<Part>) {
    const message = compiled.get(key);
    if (message === undefined) throw new Error(`there is no text "${key}"`);
    return [format<Part>(message, locale, values, { formatters })].flat();
  }
  const say = (key: string, values: Values = {}) => parts<string>(key, values).join('');
  return Object.assign(say, {
    rich(key: string, values: Values, bold: (content: string) => Html) {
      const marked = parts<Html>(key, { ...values, b: (content) => bold(content.join('')) });
      const text = parts<string>(key, { ...values, b: (content) => content.join('') }).join('');
      return { text, html: html`${marked.map((part) => html`${part}`)}` };
    },
  });
}
