import { localPath } from '@souk/contracts/languages';
import { readFailure } from '@souk/mf-kit/bff-failure';
import { useLocale, useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button, type ButtonLook } from '@souk/ui/button';
import * as React from 'react';
import { cartPath } from '../../paths.ts';

interface BuyAgainProps extends Pick<ButtonLook, 'size'> {
  order: { id: string; number: string };
}

/** Puts what was ordered into the cart again, and goes there: the cart says what could not be had. */
export function BuyAgain({ order, size = 'md' }: BuyAgainProps) {
  const t = useWords('buyAgain');
  const { locale } = useLocale();
  const [pending, setPending] = React.useState(false);
  const [failure, setFailure] = React.useState<string | null>(null);
  // What is pressed before React has taken over is lost: until then the button says that it cannot be pressed.
  const [live, setLive] = React.useState(false);
  React.useEffect(() => setLive(true), []);
  // A browser that kept this page while the shopper was elsewhere shows it again as it was left: busy.
  React.useEffect(() => {
    const free = ({ persisted }: PageTransitionEvent) => persisted && setPending(false);
    window.addEventListener('pageshow', free);
    return () => window.removeEventListener('pageshow', free);
  }, []);

  async function handleClick() {
    setPending(true);
    setFailure(null);
    try {
      const { bff } = await import('../../bff-client.ts');
      await bff.order.reorder.mutate({ id: order.id });
      window.location.assign(localPath(locale, cartPath)); // the button stays busy until the browser has left
    } catch (error) {
      setFailure(readFailure(error).message);
      setPending(false);
    }
  }

  return (
    <>
      <Button
        variant="secondary"
        size={size}
        loading={pending}
        aria-disabled={!live || undefined}
        aria-label={t('named', { number: order.number })}
        onClick={handleClick}
      >
        {t('label')}
      </Button>
      {failure && <Alert tone="danger">{failure}</Alert>}
    </>
  );
}
