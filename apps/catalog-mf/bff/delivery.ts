import type { operations } from '@souk/contracts/order';
import { unwrap } from '@souk/mf-kit/bff-errors';
import type { DeliveryView } from '../features/view-product/delivery.tsx';
import type { Audience } from './list-scope.ts';
import type { Services } from './services.ts';

export type ShippingRates = operations['readShippingRates']['responses'][200]['content']['application/json'];

const KEPT_SECONDS = 300;
/** How long a shopper may decide, as the home page promises. */
export const RETURN_DAYS = 30;
/** Where most readers of a language live. */
const NEAREST = { en: 'domestic', de: 'europe' } as const;

/** What sending costs in the visitor's money and words, and the same as a page shows it. Throws while order has never answered. */
export const readDelivery = ({ order, kept }: Services, audience: Audience) =>
  kept(`delivery ${audience.locale} ${audience.currency}`, KEPT_SECONDS, async () => {
    const rates = unwrap(await order.GET('/shipping-rates', { params: { query: audience } }));
    return { rates, view: viewOf(rates, audience) };
  });

/** The reader's own part of the world first. */
function viewOf(rates: ShippingRates, { locale }: Audience): DeliveryView {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const zones = [...rates.zones].sort(
    (a, b) => Number(b.zone === NEAREST[locale]) - Number(a.zone === NEAREST[locale]),
  );
  return {
    freeFrom: rates.freeFrom.amount,
    zones: zones.map(({ zone, countries, methods }) => ({
      zone,
      countries: list.format(countries.map((code) => names.of(code) ?? code).sort(new Intl.Collator(locale).compare)),
      methods: methods.map(({ id, name, description, price }) => ({
        id,
        name,
        days: description,
        price: price.amount,
      })),
    })),
  };
}
