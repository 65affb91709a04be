import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { MessagePage } from './message-page.tsx';

export function Broken() {
  const t = useWords('shell');
  return (
    <MessagePage
      title={t('brokenTitle')}
      icon="alert"
      action={<Button onClick={() => window.location.reload()}>{t('tryAgain')}</Button>}
    >
      {t('broken')}
    </MessagePage>
  );
}
