import type { Locale } from '@souk/contracts/languages';
import compile from 'icu-minify/compile';
import type { CompiledNamespaces } from '../contract.ts';
import { createTranslate, type Translate } from './translate.ts';

/** `messages/<locale>.json`: namespace → key → ICU message. */
export type MessageFile = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Every language has what English has. */
export type Messages = Readonly<Record<Locale, MessageFile>>;

/** Server only: the messages of one part, parsed once, so that no browser needs a parser. */
export function createCatalogue(messages: Messages) {
  const compiled = Object.fromEntries(
    Object.entries(messages).map(([locale, namespaces]) => [
      locale,
      Object.fromEntries(
        Object.entries(namespaces).map(([namespace, texts]) => [
          namespace,
          Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compile(text)])),
        ]),
      ),
    ]),
  ) as Record<Locale, CompiledNamespaces>;
  const translates = new Map<string, Translate>();

  return {
    /** What travels to the browser: those namespaces in that language. */
    pick(locale: Locale, namespaces: readonly string[] = Object.keys(compiled[locale])): CompiledNamespaces {
      return Object.fromEntries(
        namespaces.map((namespace) => {
          const texts = compiled[locale][namespace];
          if (!texts) throw new Error(`there are no messages "${namespace}"`);
          return [namespace, texts];
        }),
      );
    },
    translate(locale: Locale, namespace: string): Translate {
      const key = `${locale}.${namespace}`;
      const translate = translates.get(key) ?? createTranslate(locale, namespace, compiled[locale][namespace]);
      translates.set(key, translate);
      return translate;
    },
  };
}
export type Catalogue = ReturnType<typeof createCatalogue>;
