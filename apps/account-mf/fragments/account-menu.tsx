import { useWords } from '@souk/mf-kit/words';
import { ActionContent } from '@souk/ui/action-content';
import Link from 'next/link';
import type { MouseEvent } from 'react';
import { accountPath, logoutPath, ordersPath } from '../paths.ts';

export interface AccountMenuProps {
  name: string;
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
export function AccountMenu({ name }: AccountMenuProps) {
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
        </ul>
      </div>
    </>
  );
}
