import { Button } from '@souk/ui/button';
import { FieldBox, useField } from '@souk/ui/field';
import { PriceText } from '@souk/ui/price-text';
import * as React from 'react';
import type { QuoteView } from '../check-out/checkout-page.tsx';
import { sentence } from '../sentence.ts';

interface GiftCardFieldProps {
  giftCard: QuoteView['giftCard'];
  /** Answers why not, or null when the card pays. */
  apply(code: string): Promise<string | null>;
  remove(): Promise<void>;
}

/** A gift card: its code to be typed where there is none, and what it pays where there is one. It stands inside the checkout's form. */
export function GiftCardField({ giftCard, apply, remove }: GiftCardFieldProps) {
  const [error, setError] = React.useState<string | null>(null);
  const [pending, setPending] = React.useState(false);
  const [settled, setSettled] = React.useState(0);
  const input = React.useRef<HTMLInputElement>(null);
  const button = React.useRef<HTMLButtonElement>(null);

  // What the shopper has pressed may be gone; what stands in its place goes on from there.
  React.useEffect(() => {
    if (settled > 0) (button.current ?? input.current)?.focus();
  }, [settled]);

  async function settle(act: () => Promise<string | null>) {
    if (pending) return;
    setPending(true);
    setError(await act());
    setPending(false);
    setSettled((times) => times + 1);
  }
  function use() {
    const typed = input.current?.value.trim() ?? '';
    void settle(async () => (typed ? apply(typed) : 'Enter the code of a gift card.'));
  }

  if (!giftCard) return <GiftCardInput ref={input} error={error && sentence(error)} pending={pending} use={use} />;
  return (
    <div className="chk:flex chk:items-center chk:justify-between chk:gap-4">
      <p className="chk:min-w-0">
        <span className="chk:block chk:font-medium">Gift card ending {giftCard.last4}</span>
        <span className="ui-small ui-muted chk:block">
          <PriceText {...giftCard.amount} /> of <PriceText {...giftCard.balance} /> is used for this order
        </span>
      </p>
      <Button
        ref={button}
        variant="quiet"
        size="sm"
        className="ui-button-flush chk:shrink-0"
        loading={pending}
        onClick={() => settle(async () => remove().then(() => null))}
        aria-label={`Remove gift card ending ${giftCard.last4}`}
      >
        Remove
      </Button>
    </div>
  );
}

interface GiftCardInputProps {
  ref: React.Ref<HTMLInputElement>;
  error: string | null;
  pending: boolean;
  use(): void;
}

function GiftCardInput({ ref, error, pending, use }: GiftCardInputProps) {
  const field = useField({ error });
  return (
    <FieldBox label="Gift card code" error={error} field={field}>
      <span className="chk:flex chk:items-center chk:gap-2">
        <input
          {...field.aria}
          ref={ref}
          id={field.controlId}
          className="ui-input chk:min-w-0 chk:uppercase"
          type="text"
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault(); // it is not the order that is sent
            use();
          }}
        />
        <Button variant="secondary" loading={pending} onClick={use} aria-label="Use gift card">
          Use
        </Button>
      </span>
    </FieldBox>
  );
}
