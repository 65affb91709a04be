import { type Locale, localPath } from '@souk/contracts/languages';
import { useWords } from '@souk/mf-kit/words';
import { ActionContent } from '@souk/ui/action-content';
import Link from 'next/link';
import { useRouter } from 'next/router';
import type { MouseEvent } from 'react';
import { accountPath, logoutPath, ordersPath } from '../paths.ts';

export interface AccountMenuProps {
  name: string;
  /** The language chosen in the profile, where this page is in another one: offered, as the address is the visitor's own choice, too. */
  preferred: Locale | null;
}

const LINKS = [
  { href: accountPath, label: 'yourAccount' },
  { href: ordersPath, label: 'orders' },
  { href: logoutPath, label: 'signOut' },
] as const;

/** A link leads on in this very tab, in which the header stays. */
function close({ currentTarget }: MouseEvent) {
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
}

/** The header's way into the account of whoever is signed in: a native popover, which closes with Escape and a press beside it. */
export function AccountMenu({ name, preferred }: AccountMenuProps) {
  const [path = '/'] = useRouter().asPath.split('#');
  const t = useWords('header');
  return (
    <>
      <button type="button" className="ui-action ui-menu-button" popoverTarget="account-menu">
        <ActionContent icon="user" label={t('account')} />
      </button>
      <div id="account-menu" popover="auto" className="ui-menu">
        <p className="ui-small ui-muted acc:truncate acc:px-3 acc:py-2">{name}</p>
        <ul>
          {LINKS.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} className="ui-menu-item" onClick={close}>
                {t(label)}
              </Link>
            </li>
          ))}
          {preferred && (
            <li>
              <a href={localPath(preferred, path)} hrefLang={preferred} lang={preferred} className="ui-menu-item">
                {new Intl.DisplayNames(preferred, { type: 'language' }).of(preferred)}
              </a>
            </li>
          )}
        </ul>
      </div>
    </>
  );
}
