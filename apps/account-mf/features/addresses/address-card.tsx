import { useWords } from '@souk/mf-kit/words';
import { Badge } from '@souk/ui/badge';
import { Button } from '@souk/ui/button';
import { Card } from '@souk/ui/card';
import type { Country, SavedAddress } from '../../bff/addresses.ts';

interface AddressCardProps {
  address: SavedAddress;
  countries: Country[] | null;
  edit(): void;
  remove(): void;
}

export function AddressCard({ address, countries, edit, remove }: AddressCardProps) {
  const t = useWords('addresses');
  const country = countries?.find(({ code }) => code === address.country)?.name ?? address.country;
  const place = [address.postalCode, address.city].join(' ');
  const lines = [address.address, address.address2, place, address.region, country, address.phone].filter(Boolean);
  const which = `${address.fullName}, ${address.address}`;
  return (
    <li>
      <Card className="acc:flex acc:h-full acc:flex-col acc:gap-3 acc:p-5">
        {(address.defaultShipping || address.defaultBilling) && (
          <div className="acc:flex acc:flex-wrap acc:gap-2">
            {address.defaultShipping && <Badge tone="accent">{t('defaultShipping')}</Badge>}
            {address.defaultBilling && <Badge tone="neutral">{t('defaultBilling')}</Badge>}
          </div>
        )}
        <address className="acc:grow acc:not-italic acc:wrap-anywhere">
          <strong className="acc:block">{address.fullName}</strong>
          {lines.map((line) => (
            <span key={line} className="acc:block">
              {line}
            </span>
          ))}
        </address>
        <div className="acc:-mb-2 acc:-ml-4 acc:flex">
          {countries && (
            <Button variant="quiet" size="sm" aria-label={t('editNamed', { which })} onClick={edit}>
              {t('edit')}
            </Button>
          )}
          <Button variant="quiet" size="sm" aria-label={t('removeNamed', { which })} onClick={remove}>
            {t('remove')}
          </Button>
        </div>
      </Card>
    </li>
  );
}
