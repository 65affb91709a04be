import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { QuantityField } from '@souk/ui/quantity-field';
import { TextAreaField } from '@souk/ui/text-area-field';
import type * as React from 'react';
import { optionText } from '../view-cart/option-text.ts';
import type { OrderView } from './order-status.ts';
import { lineText } from './some-lines.tsx';
import type { ChangeOrder } from './use-order.ts';
import { useReturn } from './use-return.ts';

interface ReturnFormProps {
  order: OrderView;
  change: ChangeOrder;
  onAsked(): void;
}

export function ReturnForm(props: ReturnFormProps) {
  const t = useWords('order');
  const words = useWords('lines');
  const form = useReturn(props);

  function handleSubmit(event: React.FormEvent) {
    event.preventDefault();
    if (!form.pending) void form.send();
  }

  return (
    <form onSubmit={handleSubmit} aria-label={t('returnSomething')} className="chk:flex chk:flex-col chk:gap-6">
      <p className="ui-muted">{t('returnIntro')}</p>
      <ul className="chk:flex chk:flex-col chk:gap-4">
        {returnableLines(props.order).map(({ line, most }) => (
          <li key={line.variantId} className="chk:flex chk:items-center chk:justify-between chk:gap-4">
            <div className="chk:min-w-0">
              <p className="chk:wrap-break-word">{line.title}</p>
              <p className="ui-small ui-muted">
                {[optionText(line), t('sentUnits', { count: most })].filter(Boolean).join(' · ')}
              </p>
            </div>
            <div className="chk:shrink-0">
              <QuantityField
                label={t('returnQuantity', { line: lineText(line) })}
                fewerLabel={words('fewer')}
                moreLabel={words('more')}
                hideLabel
                min={0}
                max={most}
                value={Math.min(form.quantityOf(line.variantId), most)}
                onValueChange={(quantity) => form.choose(line.variantId, quantity)}
              />
            </div>
          </li>
        ))}
      </ul>
      <TextAreaField
        label={t('reason')}
        optionalLabel={words('optional')}
        rows={3}
        maxLength={1000}
        value={form.reason}
        onChange={({ target }) => form.setReason(target.value)}
      />
      {form.failure && <Alert tone="danger">{form.failure}</Alert>}
      <div>
        <Button type="submit" loading={form.pending}>
          {t('askToReturn')}
        </Button>
        <noscript>
          <p className="ui-small ui-muted chk:mt-2">{t('formNeedsScript')}</p>
        </noscript>
      </div>
    </form>
  );
}

const returnableLines = ({ lines, returnable }: OrderView) =>
  returnable.flatMap(({ variantId, quantity: most }) => {
    const line = lines.find((one) => one.variantId === variantId);
    return line ? [{ line, most }] : [];
  });
