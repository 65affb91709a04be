import { DEFAULT_LOCALE, type Locale } from '@souk/contracts/locale';

/** Shipping zones, seen from the United States. */
export const ZONES = ['domestic', 'europe', 'world'] as const;
export type Zone = (typeof ZONES)[number];

export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
  zone: Zone;
  /** One flat rate on goods and shipping, in hundredths of a percent. */
  taxBasisPoints: number;
}

/** Where the shop sends to. Rates are each country's standard rate; for the United States an average of state and local ones. */
const TABLE: [code: string, name: string, zone: Zone, taxBasisPoints: number][] = [
  ['AU', 'Australia', 'world', 1000],
  ['AT', 'Austria', 'europe', 2000],
  ['BE', 'Belgium', 'europe', 2100],
  ['BG', 'Bulgaria', 'europe', 2000],
  ['CA', 'Canada', 'world', 500],
  ['HR', 'Croatia', 'europe', 2500],
  ['CY', 'Cyprus', 'europe', 1900],
  ['CZ', 'Czechia', 'europe', 2100],
  ['DK', 'Denmark', 'europe', 2500],
  ['EE', 'Estonia', 'europe', 2400],
  ['FI', 'Finland', 'europe', 2550],
  ['FR', 'France', 'europe', 2000],
  ['DE', 'Germany', 'europe', 1900],
  ['GR', 'Greece', 'europe', 2400],
  ['HU', 'Hungary', 'europe', 2700],
  ['IE', 'Ireland', 'europe', 2300],
  ['IT', 'Italy', 'europe', 2200],
  ['JP', 'Japan', 'world', 1000],
  ['LV', 'Latvia', 'europe', 2100],
  ['LT', 'Lithuania', 'europe', 2100],
  ['LU', 'Luxembourg', 'europe', 1700],
  ['MT', 'Malta', 'europe', 1800],
  ['NL', 'Netherlands', 'europe', 2100],
  ['NZ', 'New Zealand', 'world', 1500],
  ['NO', 'Norway', 'world', 2500],
  ['PL', 'Poland', 'europe', 2300],
  ['PT', 'Portugal', 'europe', 2300],
  ['RO', 'Romania', 'europe', 2100],
  ['SG', 'Singapore', 'world', 900],
  ['SK', 'Slovakia', 'europe', 2300],
  ['SI', 'Slovenia', 'europe', 2200],
  ['ES', 'Spain', 'europe', 2100],
  ['SE', 'Sweden', 'europe', 2500],
  ['CH', 'Switzerland', 'world', 810],
  ['GB', 'United Kingdom', 'europe', 2000],
  ['US', 'United States', 'domestic', 740],
];

/** By name, as a form lists them. */
export const COUNTRIES: readonly Country[] = TABLE.map(([code, name, zone, taxBasisPoints]) => ({
  code,
  name,
  zone,
  taxBasisPoints,
}));

const named = new Map<Locale, readonly Country[]>([[DEFAULT_LOCALE, COUNTRIES]]);

/** The same by their names in a language. */
export function countriesIn(locale: Locale): readonly Country[] {
  const known = named.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  const made = COUNTRIES.map((country) => ({ ...country, name: names.of(country.code) ?? country.name })).sort((a, b) =>
    compare(a.name, b.name),
  );
  named.set(locale, made);
  return made;
}

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));
export const findCountry = (code: string): Country | undefined => byCode.get(code);
