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
  { href: ordersPath, title: 'Your orders', text: 'Where they are, what you had before, and returns.' },
  { href: profilePath, title: 'Profile', text: 'Name, e-mail, password, and what we write to you about.' },
  { href: addressesPath, title: 'Addresses', text: 'Where to send things, one click away at checkout.' },
  { href: paymentMethodsPath, title: 'Saved cards', text: 'Cards you chose to keep for the next order.' },
  { href: securityPath, title: 'Security', text: 'Passkeys, codes from an app, and where you are signed in.' },
  { href: privacyPath, title: 'Privacy', text: 'A copy of your data, or the end of this account.' },
];

export function AccountHomePage({ name, email, emailVerified }: AccountHomePageProps) {
  return (
    <AccountLayout path={accountPath} title={`Hello, ${name}`} lead={`Signed in as ${email}`}>
      {!emailVerified && <VerifyNotice email={email} />}
      <ul className="acc:grid acc:list-none acc:gap-4 acc:p-0 acc:sm:grid-cols-2">
        {TILES.map(({ href, title, text }) => (
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
                  {title}
                </Link>
              </h2>
              <p className="ui-muted acc:mt-1">{text}</p>
            </div>
            <Icon name="chevron-right" className="acc:mt-1.5 acc:shrink-0" />
          </li>
        ))}
      </ul>
    </AccountLayout>
  );
}
