import type { CompiledNamespaces } from '../contract.ts';
import type { Localization } from '../localization.ts';
import { createTranslate, type Translate } from './translate.ts';
import type { Words } from './words.ts';

/** The texts that came with one answer. */
export function createRegionWords({ locale, currency }: Localization, namespaces: CompiledNamespaces = {}): Words {
  const made = new Map<string, Translate>();
  return {
    locale,
    currency,
    of(namespace) {
      const translate = made.get(namespace) ?? createTranslate(locale, namespace, namespaces[namespace]);
      made.set(namespace, translate);
      return translate;
    },
  };
}
