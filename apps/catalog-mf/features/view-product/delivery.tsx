import { useLocale, useWords } from '@souk/mf-kit/words';
import { formatPrice } from '@souk/ui/price-text';

/** What sending costs, in minor units of the visitor's currency. */
export interface DeliveryView {
  freeFrom: number;
  zones: {
    zone: string;
    /** Names, as a list to be read. */
    countries: string;
    methods: { id: string; name: string; days: string; price: number }[];
  }[];
}

/** Prices and days by part of the world; where they are not known just now, what holds everywhere. */
export function Delivery({ delivery }: { delivery: DeliveryView | null }) {
  const t = useWords('product');
  const { locale, currency } = useLocale();
  if (!delivery) return <p>{t('deliveryUnknown')}</p>;
  // Node and browsers space a currency differently; that is no reason to render anew.
  const price = (amount: number) => <span suppressHydrationWarning>{formatPrice(amount, currency, locale)}</span>;
  const { freeFrom, zones } = delivery;
  return (
    <>
      <table className="ui-small">
        <thead>
          <tr>
            <th scope="col">{t('destination')}</th>
            {zones[0]?.methods.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zones.map(({ zone, methods }) => (
            <tr key={zone}>
              <th scope="row">{t('zone', { zone })}</th>
              {methods.map(({ id, days, price: amount }) => (
                <td key={id}>
                  {price(amount)}
                  <br />
                  <span className="ui-muted">{days}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p suppressHydrationWarning>
        {t('freeFrom', { amount: formatPrice(freeFrom, currency, locale) })} {t('taxLater')}
      </p>
      <p className="ui-small ui-muted">{t('countries', { countries: zones.map((one) => one.countries).join('; ') })}</p>
    </>
  );
}
