import { useWords } from '@souk/mf-kit/words';
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
const expiryOf = ({ expiryMonth, expiryYear }: SavedCard) => `${String(expiryMonth).padStart(2, '0')}/${expiryYear}`;

export function PaymentMethodsPage(initial: PaymentMethodsPageProps) {
  const t = useWords('cards');
  const nameOf = ({ brand, last4 }: SavedCard) => t('named', { brand: BRANDS[brand] ?? t('card'), last4 });
  const [cards, setCards] = React.useState(initial.cards);
  const [said, setSaid] = React.useState('');
  const landing = React.useRef<HTMLHeadingElement>(null);
  const removal = useConfirmed<SavedCard>({
    landing,
    act: async (card) => {
      const left = await askBff((bff) => bff.cards.remove.mutate({ id: card.id }));
      return () => {
        setCards(left);
        setSaid(t('removed', { card: nameOf(card) }));
      };
    },
  });
  return (
    <AccountLayout path={paymentMethodsPath} title={t('title')} lead={t('lead')}>
      <SectionCard title={t('yours')} headingRef={landing}>
        {!cards && <Away again={async () => setCards(await askBff((bff) => bff.cards.read.query()))}>{t('away')}</Away>}
        {cards && cards.length > 0 && (
          <ul className="acc-list">
            {cards.map((card) => (
              <li key={card.id}>
                <div>
                  <p>
                    <strong>{nameOf(card)}</strong> {card.expired && <Badge tone="warn">{t('expired')}</Badge>}
                  </p>
                  <p className="ui-small ui-muted">
                    {t(card.expired ? 'expiredOn' : 'expires', { date: expiryOf(card) })}
                  </p>
                </div>
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={t('removeNamed', { card: nameOf(card) })}
                  onClick={() => removal.ask(card)}
                >
                  {t('remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {cards?.length === 0 && (
          <EmptyState title={t('none')} icon="lock" headingLevel={3}>
            {t('noneText')}
          </EmptyState>
        )}
        <StatusMessage hidden>{said}</StatusMessage>
      </SectionCard>
      <ConfirmDialog {...removal.dialog} title={t('removeQuestion')} yes={t('removeCard')}>
        {removal.item && `${nameOf(removal.item)}. `}
        {t('removeText')}
      </ConfirmDialog>
    </AccountLayout>
  );
}
