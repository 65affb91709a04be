import { DEFAULT_LOCALE, type Locale } from '@souk/contracts/languages';
import { createCatalogue } from '../words/catalogue.ts';
import de from './problems-de.json' with { type: 'json' };

/** What the kit itself says; services say in English what went wrong with them. */
const OWN = {
  calm: 'Something went wrong on our side. Please try again in a moment.',
  invalid: 'The input is not valid',
  wait: '{detail} Try again in {unit, select, seconds {{count, plural, one {# second} other {# seconds}}} other {{count, plural, one {# minute} other {# minutes}}}}.',
};
const OWN_DE = {
  calm: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
  invalid: 'Die Eingabe ist nicht gültig.',
  wait: '{detail} Versuchen Sie es in {unit, select, seconds {{count, plural, one {# Sekunde} other {# Sekunden}}} other {{count, plural, one {# Minute} other {# Minuten}}}} noch einmal.',
  refused: 'Das hat leider nicht geklappt. Bitte prüfen Sie Ihre Angaben.',
  missing: 'Das gibt es hier nicht mehr.',
  field: 'Bitte prüfen Sie diese Angabe.',
};

const catalogue = createCatalogue({ en: { own: OWN, problems: {} }, de: { own: OWN_DE, problems: de } });
const known = new Set(Object.keys(de));

type Own = keyof typeof OWN;

/** What the kit says of a failure, in the visitor's language. */
export const ownWords = (locale: Locale, key: Own, values = {}): string =>
  catalogue.translate(locale, 'own')(key, values);

interface Told {
  type: string;
  status: number;
  title: string;
  detail?: string | undefined;
  [extension: string]: unknown;
}

/** A service's problem in the visitor's language: in English as the service says it, else by its name, else by its status. */
export function problemWords(locale: Locale, problem: Told): string {
  if (locale === DEFAULT_LOCALE) return problem.detail ?? problem.title;
  const name = problem.type.split('/').at(-1) ?? '';
  if (known.has(name)) return catalogue.translate(locale, 'problems')(name, optionsOf(problem));
  return catalogue.translate(locale, 'own')(problem.status === 404 ? 'missing' : 'refused');
}

/** What is wrong with one field. Services say it in English only; elsewhere the field itself is all that is said. */
export const fieldWords = (locale: Locale, detail: string): string =>
  locale === DEFAULT_LOCALE ? detail : catalogue.translate(locale, 'own')('field');

/** A problem's extension members for a text; options of a select are spelt `used_up`, as ICU wants it. */
function optionsOf(problem: Told): Record<string, string | number> {
  const plain: Record<string, string | number> = { inCart: 0 };
  for (const [name, value] of Object.entries(problem)) {
    if (typeof value === 'number') plain[name] = value;
    if (typeof value === 'string') plain[name] = value.replaceAll('-', '_');
  }
  return plain;
}
