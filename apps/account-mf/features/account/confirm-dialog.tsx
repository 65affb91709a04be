import type { BffFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { Dialog } from '@souk/ui/dialog';
import type { ReactNode } from 'react';

interface ConfirmDialogProps {
  open: boolean;
  close(): void;
  title: string;
  /** What follows from a yes. */
  children: ReactNode;
  yes: string;
  no?: string;
  pending: boolean;
  failure: BffFailure | null;
  confirm(): void;
}

/** A question before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useWords('account');
  const { open, close, title, children, yes, no, pending, failure, confirm } = props;
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      actions={
        <>
          <Button variant="secondary" onClick={close}>
            {no ?? t('cancel')}
          </Button>
          <Button variant="danger" loading={pending} onClick={confirm}>
            {yes}
          </Button>
        </>
      }
    >
      <div className="acc:flex acc:flex-col acc:gap-4 acc:wrap-anywhere">
        <div>{children}</div>
        {failure && <Alert tone="danger">{failure.message}</Alert>}
      </div>
    </Dialog>
  );
}
