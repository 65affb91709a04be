import type { Chrome } from '@souk/mf-kit/contract';
import { SiteFooter } from '@souk/ui/site-footer';
import Link from 'next/link';

export function Footer({ chrome }: { chrome: Chrome }) {
  const shop = chrome.navigation.length > 0 && {
    title: 'Shop',
    content: (
      <ul>
        {chrome.navigation.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    ),
  };
  return (
    <div data-boundary="shell">
      <SiteFooter
        brand={
          <>
            <p className="ui-display">Souk</p>
            <p>Objects for the home, made by small workshops.</p>
          </>
        }
        columns={shop ? [shop] : []}
        end={<p>Secure payment through Stripe.</p>}
      />
    </div>
  );
}
