import { useWords } from '@souk/mf-kit/words';
import { buttonClass } from '@souk/ui/button';
import Link from 'next/link';
import { MessagePage } from './message-page.tsx';

export function NotFound() {
  const t = useWords('shell');
  return (
    <MessagePage
      title={t('notFoundTitle')}
      icon="search"
      action={
        <Link href="/" className={buttonClass()}>
          {t('backToShop')}
        </Link>
      }
    >
      {t('notFound')}
    </MessagePage>
  );
}
