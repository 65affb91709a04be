import { Badge } from '@souk/ui/badge';
import { Button } from '@souk/ui/button';
import { EmptyState } from '@souk/ui/empty-state';
import { StatusMessage } from '@souk/ui/status-message';
import * as React from 'react';
import type { SavedCard } from '../../bff/cards.ts';
import { paymentMethodsPath } from '../../paths.ts';
import { AccountLayout } from '../account/account-layout.tsx';
import { Away } from '../account/away.tsx';
import { ConfirmDialog } from '../account/confirm-dialog.tsx';
import { SectionCard } from '../account/section-card.tsx';
import { useConfirmed } from '../account/use-confirmed.ts';
import { askBff } from '../forms/ask-bff.ts';

export interface PaymentMethodsPageProps {
  /** Null: the payment service, or Stripe behind it, is away. */
  cards: SavedCard[] | null;
}

const BRANDS: Record<string, string> = {
  amex: 'American Express',
  cartes_bancaires: 'Cartes Bancaires',
  diners: 'Diners Club',
  discover: 'Discover',
  eftpos_au: 'eftpos',
  jcb: 'JCB',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
};
const nameOf = ({ brand, last4 }: SavedCard) => `${BRANDS[brand] ?? 'Card'} ending in ${last4}`;
const expiryOf = ({ expiryMonth, expiryYear }: SavedCard) => `${String(expiryMonth).padStart(2, '0')}/${expiryYear}`;

export function PaymentMethodsPage(initial: PaymentMethodsPageProps) {
  const [cards, setCards] = React.useState(initial.cards);
  const [said, setSaid] = React.useState('');
  const landing = React.useRef<HTMLHeadingElement>(null);
  const removal = useConfirmed<SavedCard>({
    landing,
    act: async (card) => {
      const left = await askBff((bff) => bff.cards.remove.mutate({ id: card.id }));
      return () => {
        setCards(left);
        setSaid(`${nameOf(card)} is removed.`);
      };
    },
  });
  return (
    <AccountLayout
      path={paymentMethodsPath}
      title="Saved cards"
      lead="They are kept by Stripe, who handles our payments. We see the brand and the last four digits."
    >
      <SectionCard title="Your cards" headingRef={landing}>
        {!cards && (
          <Away again={async () => setCards(await askBff((bff) => bff.cards.read.query()))}>
            Your cards are safe, but cannot be shown for a moment.
          </Away>
        )}
        {cards && cards.length > 0 && (
          <ul className="acc-list">
            {cards.map((card) => (
              <li key={card.id}>
                <div>
                  <p>
                    <strong>{nameOf(card)}</strong> {card.expired && <Badge tone="warn">Expired</Badge>}
                  </p>
                  <p className="ui-small ui-muted">
                    {card.expired ? 'Expired' : 'Expires'} {expiryOf(card)}
                  </p>
                </div>
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={`Remove ${nameOf(card)}`}
                  onClick={() => removal.ask(card)}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        )}
        {cards?.length === 0 && (
          <EmptyState title="No saved cards" icon="lock" headingLevel={3}>
            When you pay while you are signed in, you can choose to keep the card. It is then offered the next time.
          </EmptyState>
        )}
        <StatusMessage hidden>{said}</StatusMessage>
      </SectionCard>
      <ConfirmDialog {...removal.dialog} title="Remove this card?" yes="Remove card">
        {removal.item && `${nameOf(removal.item)}. `}
        It is not offered any more. What you paid with it stays as it is, and refunds still reach it.
      </ConfirmDialog>
    </AccountLayout>
  );
}
