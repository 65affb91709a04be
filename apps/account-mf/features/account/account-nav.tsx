import { useWords } from '@souk/mf-kit/words';
import Link from 'next/link';
import * as React from 'react';
import {
  accountPath,
  addressesPath,
  logoutPath,
  ordersPath,
  paymentMethodsPath,
  privacyPath,
  profilePath,
  securityPath,
} from '../../paths.ts';

const LINKS = [
  { href: accountPath, label: 'overview' },
  { href: ordersPath, label: 'orders' },
  { href: profilePath, label: 'profile' },
  { href: addressesPath, label: 'addresses' },
  { href: paymentMethodsPath, label: 'savedCards' },
  { href: securityPath, label: 'security' },
  { href: privacyPath, label: 'privacy' },
  { href: logoutPath, label: 'signOut' },
] as const;

/** At the side where there is room; on a phone a row that scrolls, with the current page in view. */
export function AccountNav({ path }: { path: string }) {
  const t = useWords('account');
  const list = React.useRef<HTMLUListElement>(null);
  React.useEffect(() => {
    const row = list.current;
    const here = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && here) row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  }, []);
  return (
    <nav aria-label={t('nav')} className="acc-nav">
      <ul ref={list}>
        {LINKS.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} aria-current={href === path ? 'page' : undefined}>
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
