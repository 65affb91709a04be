import { useWords } from '@souk/mf-kit/words';
import { Icon } from '@souk/ui/icon';
import Link from 'next/link';
import {
  accountPath,
  addressesPath,
  ordersPath,
  paymentMethodsPath,
  privacyPath,
  profilePath,
  securityPath,
} from '../../paths.ts';
import { AccountLayout } from '../account/account-layout.tsx';
import { VerifyNotice } from '../account/verify-notice.tsx';

export interface AccountHomePageProps {
  name: string;
  email: string;
  emailVerified: boolean;
}

const TILES = [
  { href: ordersPath, tile: 'orders' },
  { href: profilePath, tile: 'profile' },
  { href: addressesPath, tile: 'addresses' },
  { href: paymentMethodsPath, tile: 'cards' },
  { href: securityPath, tile: 'security' },
  { href: privacyPath, tile: 'privacy' },
];

export function AccountHomePage({ name, email, emailVerified }: AccountHomePageProps) {
  const t = useWords('account');
  return (
    <AccountLayout path={accountPath} title={t('hello', { name })} lead={t('signedInAs', { email })}>
      {!emailVerified && <VerifyNotice email={email} />}
      <ul className="acc:grid acc:list-none acc:gap-4 acc:p-0 acc:sm:grid-cols-2">
        {TILES.map(({ href, tile }) => (
          <li
            key={href}
            className="ui-card acc:relative acc:flex acc:items-start acc:justify-between acc:gap-4 acc:hover:border-line-strong"
          >
            <div>
              <h2 className="acc:text-xl">
                <Link
                  href={href}
                  className="acc:no-underline acc:after:absolute acc:after:inset-0 acc:after:content-['']"
                >
                  {t('tileTitle', { tile })}
                </Link>
              </h2>
              <p className="ui-muted acc:mt-1">{t('tileText', { tile })}</p>
            </div>
            <Icon name="chevron-right" className="acc:mt-1.5 acc:shrink-0" />
          </li>
        ))}
      </ul>
    </AccountLayout>
  );
}
