import { buttonClass } from '@souk/ui/button';
import Link from 'next/link';
import { MessagePage } from './message-page.tsx';

export function NotFound() {
  return (
    <MessagePage
      title="Page not found"
      icon="search"
      action={
        <Link href="/" className={buttonClass()}>
          Back to the shop
        </Link>
      }
    >
      The address may be mistyped, or what was here is no longer sold.
    </MessagePage>
  );
}
