import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { Dialog } from '@souk/ui/dialog';
import * as React from 'react';
import { REASONS, type Reason } from './review-view.ts';

/** Why a review should not be there. */
export function ReportDialog({ onClose, report }: { onClose(): void; report(reason: Reason): void }) {
  const t = useWords('review');
  const [reason, setReason] = React.useState<Reason>();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('reportTitle')}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button aria-disabled={!reason} onClick={() => reason && report(reason)}>
            {t('sendReport')}
          </Button>
        </>
      }
    >
      <fieldset className="cat:flex cat:flex-col cat:gap-1">
        <legend className="cat:mb-2">{t('reportWhy')}</legend>
        {REASONS.map((one) => (
          <label key={one} className="cat:flex cat:min-h-9 cat:items-center cat:gap-3">
            <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} />
            {t('reason', { reason: one === 'off-topic' ? 'topic' : one })}
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
