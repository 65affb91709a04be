import { Button } from '@souk/ui/button';
import { PriceText } from '@souk/ui/price-text';
import type { QuoteView } from '../check-out/checkout-page.tsx';
import { CodeInput, useCodeEntry } from '../code-entry.tsx';

interface GiftCardFieldProps {
  giftCard: QuoteView['giftCard'];
  /** Answers why not, or null when the card pays. */
  apply(code: string): Promise<string | null>;
  remove(): Promise<void>;
}

/** A gift card: its code to be typed where there is none, and what it pays where there is one. */
export function GiftCardField({ giftCard, apply, remove }: GiftCardFieldProps) {
  const entry = useCodeEntry();
  const use = () => {
    const typed = entry.typed();
    void entry.settle(async () => (typed ? apply(typed) : 'Enter the code of a gift card.'));
  };
  if (!giftCard)
    return <CodeInput label="Gift card code" action="Use" actionName="Use gift card" entry={entry} use={use} />;
  return (
    <div className="chk:flex chk:items-center chk:justify-between chk:gap-4">
      <p className="chk:min-w-0">
        <span className="chk:block chk:font-medium">Gift card ending {giftCard.last4}</span>
        <span className="ui-small ui-muted chk:block">
          <PriceText {...giftCard.amount} /> of <PriceText {...giftCard.balance} /> is used for this order
        </span>
      </p>
      <Button
        ref={entry.button}
        variant="quiet"
        size="sm"
        className="ui-button-flush chk:shrink-0"
        loading={entry.pending}
        onClick={() => entry.settle(async () => remove().then(() => null))}
        aria-label={`Remove gift card ending ${giftCard.last4}`}
      >
        Remove
      </Button>
    </div>
  );
}
