import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import type { QuoteView } from '../check-out/checkout-page.tsx';
import { CodeInput, useCodeEntry } from '../code-entry.tsx';
import { useMoney } from '../use-money.ts';

interface GiftCardFieldProps {
  giftCard: QuoteView['giftCard'];
  /** Answers why not, or null when the card pays. */
  apply(code: string): Promise<string | null>;
  remove(): Promise<void>;
}

/** A gift card: its code to be typed where there is none, and what it pays where there is one. */
export function GiftCardField({ giftCard, apply, remove }: GiftCardFieldProps) {
  const t = useWords('giftCard');
  const line = useWords('lines');
  const money = useMoney();
  const entry = useCodeEntry();
  const use = () => {
    const typed = entry.typed();
    void entry.settle(async () => (typed ? apply(typed) : t('enter')));
  };
  if (!giftCard)
    return <CodeInput label={t('label')} action={t('use')} actionName={t('useCard')} entry={entry} use={use} />;
  return (
    <div className="chk:flex chk:items-center chk:justify-between chk:gap-4">
      <p className="chk:min-w-0">
        <span className="chk:block chk:font-medium">{t('named', { last4: giftCard.last4 })}</span>
        <span className="ui-small ui-muted chk:block">
          {t('used', { amount: money(giftCard.amount), balance: money(giftCard.balance) })}
        </span>
      </p>
      <Button
        ref={entry.button}
        variant="quiet"
        size="sm"
        className="ui-button-flush chk:shrink-0"
        loading={entry.pending}
        onClick={() => entry.settle(async () => remove().then(() => null))}
        aria-label={t('removeCard', { last4: giftCard.last4 })}
      >
        {line('remove')}
      </Button>
    </div>
  );
}
