import type { Locale } from '@souk/contracts/locale';
import type { OrderData } from './order-data.ts';

const regions = new Map<Locale, Intl.DisplayNames>();
/** Where the city comes before the postal code; elsewhere the code comes first. */
const CITY_FIRST = ['AU', 'CA', 'GB', 'IE', 'JP', 'NZ', 'SG', 'US'];

/** An address as an envelope has it, with the country's name in a language. */
export function addressLines(to: OrderData['shippingAddress'], locale: Locale): string[] {
  const region = to.region ? `${to.region} ${to.postalCode}` : to.postalCode;
  const place = CITY_FIRST.includes(to.country)
    ? `${to.city}, ${region}`
    : [`${to.postalCode} ${to.city}`, to.region].filter(Boolean).join(', ');
  return [to.fullName, to.address, to.address2 ?? '', place, countryName(to.country, locale)].filter(
    (line) => line !== '',
  );
}

function countryName(code: string, locale: Locale): string {
  const names = regions.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  regions.set(locale, names);
  try {
    return names.of(code) ?? code;
  } catch {
    return code; // not a code that Intl knows how to read
  }
}
