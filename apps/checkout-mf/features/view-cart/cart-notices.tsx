import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import * as React from 'react';
import type { CartNotice } from './cart-view.ts';
import { isLoss, noticeWords } from './notice-words.ts';

interface CartNoticesProps {
  notices: readonly CartNotice[];
  /** The shopper has read them. */
  putAway(): Promise<void>;
}

/** What happened to the cart without the shopper's doing. It stays, on every page of the cart, until it is put away. */
export function CartNotices({ notices, putAway }: CartNoticesProps) {
  const t = useWords('notices');
  const place = React.useRef<HTMLDivElement>(null);
  const [pending, setPending] = React.useState(false);

  async function handleClick() {
    setPending(true);
    await putAway();
    setPending(false);
    place.current?.focus(); // the button is gone
  }

  return (
    <div ref={place} tabIndex={-1}>
      {notices.length > 0 && (
        <Alert
          tone={notices.some(isLoss) ? 'warn' : 'info'}
          role="none"
          title={t('title')}
          className="chk:mb-8"
          action={
            <Button variant="secondary" size="sm" loading={pending} onClick={handleClick}>
              {t('gotIt')}
            </Button>
          }
        >
          <ul className="chk:flex chk:flex-col chk:gap-1 chk:wrap-break-word">
            {notices.map((notice) => (
              <li key={notice.id}>{noticeWords(t, notice)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
