import { Button } from '@souk/ui/button';
import { MessagePage } from './message-page.tsx';

export function Broken() {
  return (
    <MessagePage
      title="Something went wrong"
      icon="alert"
      action={<Button onClick={() => window.location.reload()}>Try again</Button>}
    >
      It is our fault, not yours. Nothing you entered was charged.
    </MessagePage>
  );
}
