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
  { href: accountPath, label: 'Overview' },
  { href: ordersPath, label: 'Orders' },
  { href: profilePath, label: 'Profile' },
  { href: addressesPath, label: 'Addresses' },
  { href: paymentMethodsPath, label: 'Saved cards' },
  { href: securityPath, label: 'Security' },
  { href: privacyPath, label: 'Privacy' },
  { href: logoutPath, label: 'Sign out' },
];

/** At the side where there is room; on a phone a row that scrolls, with the current page in view. */
export function AccountNav({ path }: { path: string }) {
  const list = React.useRef<HTMLUListElement>(null);
  React.useEffect(() => {
    const row = list.current;
    const here = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && here) row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  }, []);
  return (
    <nav aria-label="Account" className="acc-nav">
      <ul ref={list}>
        {LINKS.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} aria-current={href === path ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
