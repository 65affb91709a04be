import type { Chrome } from '@souk/mf-kit/contract';
import { useWords } from '@souk/mf-kit/words';
import { SiteFooter } from '@souk/ui/site-footer';
import Link from 'next/link';
import { Currencies, Languages } from './language-and-currency.tsx';

export function Footer({ chrome: { navigation, currencies } }: { chrome: Chrome }) {
  const t = useWords('shell');
  const shop = navigation.length > 0 && {
    title: t('shop'),
    content: (
      <ul>
        {navigation.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    ),
  };
  const choices = (
    <>
      <Languages />
      {currencies.length > 0 && (
        <>
          <h2>{t('currency')}</h2>
          <Currencies of={currencies} />
        </>
      )}
    </>
  );
  return (
    <div data-boundary="shell">
      <SiteFooter
        brand={
          <>
            <p className="ui-display">Souk</p>
            <p>{t('tagline')}</p>
          </>
        }
        columns={[...(shop ? [shop] : []), { title: t('language'), content: choices }]}
        end={<p>{t('securePayment')}</p>}
      />
    </div>
  );
}
