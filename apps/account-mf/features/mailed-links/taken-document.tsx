import { useWords } from '@souk/mf-kit/words';
import { buttonClass } from '@souk/ui/button';
import * as React from 'react';
import type { Receipt } from '../../bff/receipt.ts';
import { NarrowPage } from '../forms/narrow-page.tsx';

export interface TakenDocumentProps {
  document: Record<string, unknown>;
  /** Null: it is no receipt of a deletion, but all that is known of somebody. */
  receipt: Receipt | null;
}

/** Held by this page alone until it is saved. */
export function TakenDocument({ document, receipt }: TakenDocumentProps) {
  const t = useWords('links');
  const text = React.useMemo(() => JSON.stringify(document, null, 2), [document]);
  if (!receipt)
    return (
      <NarrowPage arrived title={t('yourData')} lead={t('yourDataLead')}>
        <div className="acc:flex acc:flex-col acc:gap-5">
          <p>{t('yourDataText')}</p>
          <SaveLink text={text} name="souk-data.json" />
        </div>
      </NarrowPage>
    );
  return (
    <NarrowPage arrived title={t('deleted')} lead={t('receiptLead')}>
      <div className="acc:flex acc:flex-col acc:gap-6">
        <ReadableReceipt {...receipt} />
        <SaveLink text={text} name="souk-receipt.json" />
      </div>
    </NarrowPage>
  );
}

/** A link to the text as a file; a press on it saves. */
function SaveLink({ text, name }: { text: string; name: string }) {
  const t = useWords('links');
  const [url, setUrl] = React.useState<string>();
  React.useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  const size = Math.max(1, Math.round(text.length / 1024));
  return (
    <a href={url} download={name} className={buttonClass({ size: 'lg', block: true })}>
      {t('saveFile', { name, size })}
    </a>
  );
}

function ReadableReceipt({ erased, kept }: Receipt) {
  const t = useWords('links');
  return (
    <>
      <section>
        <h2 className="acc:text-lg">{t('erased')}</h2>
        <ul className="acc:mt-2 acc:list-disc acc:pl-5">
          {erased.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="acc:text-lg">{t('kept')}</h2>
        {kept.length === 0 && <p className="acc:mt-2">{t('nothing')}</p>}
        <ul className="acc:mt-2 acc:flex acc:flex-col acc:gap-3">
          {kept.map(({ what, why }) => (
            <li key={what}>
              {what}
              <p className="ui-small ui-muted">{why}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
