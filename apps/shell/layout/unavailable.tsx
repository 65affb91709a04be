import { Button } from '@souk/ui/button';
import { MessagePage } from './message-page.tsx';

export function Unavailable({ titled }: { titled?: boolean }) {
  return (
    <MessagePage
      titled={titled}
      title="This section is taking a short break"
      icon="info"
      action={<Button onClick={() => window.location.reload()}>Try again</Button>}
    >
      We are on it. The rest of the shop works as usual.
    </MessagePage>
  );
}
