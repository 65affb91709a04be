import type { BffFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { Dialog } from '@souk/ui/dialog';
import * as React from 'react';
import { failureValues } from './failure-values.ts';
import { isPaid, type OrderView } from './order-status.ts';
import type { ChangeOrder } from './use-order.ts';

interface CancelOrderProps {
  order: OrderView;
  change: ChangeOrder;
  /** Where the focus goes when the button is gone. */
  statusRef: React.RefObject<HTMLElement | null>;
}

/** The way out of an order that was not sent, with a question before it. */
export function CancelOrder({ order, change, statusRef }: CancelOrderProps) {
  const t = useWords('order');
  const [asking, setAsking] = React.useState(false);
  const [pending, setPending] = React.useState(false);
  const [done, setDone] = React.useState(false);
  const [failure, setFailure] = React.useState<BffFailure | null>(null);

  // Once the dialog has gone: what is behind a modal one takes no focus.
  React.useEffect(() => {
    if (done) statusRef.current?.focus();
  }, [done, statusRef]);

  async function cancel() {
    setPending(true);
    const failed = await change((bff) => bff.order.cancel.mutate({ id: order.id }));
    setFailure(failed);
    setDone(failed === null);
    setPending(false);
    setAsking(false);
  }

  return (
    <>
      {failure && (
        <Alert tone="danger" title={t('notCancelled')}>
          {t('failure', failureValues(failure))}
        </Alert>
      )}
      {order.cancellable && (
        <section aria-labelledby="cancel-title">
          <h2 id="cancel-title" className="chk:mb-2 chk:text-xl">
            {t('changedYourMind')}
          </h2>
          <p className="ui-muted chk:mb-4">{isPaid(order.status) ? t('canStillCancel') : t('canSimplyCancel')}</p>
          <Button variant="secondary" onClick={() => setAsking(true)}>
            {t('cancel')}
          </Button>
          <noscript>
            <p className="ui-small ui-muted chk:mt-2">{t('buttonNeedsScript')}</p>
          </noscript>
          <Question order={order} open={asking} close={() => setAsking(false)} pending={pending} cancel={cancel} />
        </section>
      )}
    </>
  );
}

interface QuestionProps {
  order: OrderView;
  open: boolean;
  close(): void;
  pending: boolean;
  cancel(): void;
}

function Question({ order, open, close, pending, cancel }: QuestionProps) {
  const t = useWords('order');
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('cancelQuestion', { number: order.number })}
      actions={
        <>
          <Button variant="secondary" onClick={close}>
            {t('keepIt')}
          </Button>
          <Button variant="danger" loading={pending} onClick={cancel}>
            {t('yesCancel')}
          </Button>
        </>
      }
    >
      {isPaid(order.status) ? t('cancelPaid') : t('cancelUnpaid')}
    </Dialog>
  );
}
