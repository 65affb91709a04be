import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { MessagePage } from './message-page.tsx';

export function Unavailable({ titled }: { titled?: boolean }) {
  const t = useWords('shell');
  return (
    <MessagePage
      titled={titled}
      title={t('unavailableTitle')}
      icon="info"
      action={<Button onClick={() => window.location.reload()}>{t('tryAgain')}</Button>}
    >
      {t('unavailable')}
    </MessagePage>
  );
}
