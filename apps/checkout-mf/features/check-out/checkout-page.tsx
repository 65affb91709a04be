import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { Icon } from '@souk/ui/icon';
import { OptionPicker } from '@souk/ui/option-picker';
import { PageHeader } from '@souk/ui/page-header';
import type { SelectOption } from '@souk/ui/select-field';
import Head from 'next/head';
import * as React from 'react';
import { GiftCardField } from '../pay-by-gift-card/gift-card-field.tsx';
import { Price } from '../price.tsx';
import { CartNotices } from '../view-cart/cart-notices.tsx';
import type { Amount, CartView } from '../view-cart/cart-view.ts';
import { BillingSection } from './billing-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { DestinationSection } from './destination-section.tsx';
import type { AddressText, SavedAddress } from './form.ts';
import { OrderSummary } from './order-summary.tsx';
import { RefusalAlert } from './refusal-alert.tsx';
import { useCheckout } from './use-checkout.ts';

export type ShippingMethod = 'standard' | 'express';
export interface QuoteView {
  subtotal: Amount;
  discount: Amount;
  shipping: Amount;
  tax: Amount;
  total: Amount;
  giftCard: { last4: string; amount: Amount; balance: Amount } | null;
  /** What is left to be paid by card. */
  due: Amount;
  taxRatePercent: number;
  shippingMethods: { id: ShippingMethod; name: string; description: string; price: Amount }[];
}
export interface CheckoutPageProps {
  cart: CartView;
  countries: SelectOption[];
  quote: QuoteView;
  start: { country: string; shippingMethod: ShippingMethod };
  /** The unpaid order that the shopper came back from. */
  left: { email: string; shippingAddress: Partial<AddressText>; billingAddress: Partial<AddressText> | null } | null;
  /** Who is signed in, with the address book, and which in it this order and its bill are likely for; null for a guest. */
  account: { email: string; addresses: SavedAddress[]; shipping: string | null; billing: string | null } | null;
}

export function CheckoutPage(props: CheckoutPageProps) {
  const t = useWords('checkout');
  const sum = useWords('sums');
  const card = useWords('giftCard');
  const form = useCheckout(props);
  const free = form.quote.due.amount === 0;
  const element = React.useRef<HTMLFormElement>(null);

  async function handleSubmit(event: React.FormEvent) {
    event.preventDefault();
    if (form.pending) return;
    const first = await form.submit();
    // in the next frame: a field of a saved address is only there once the form is open
    if (first) requestAnimationFrame(() => focusOn(first));
  }

  function focusOn(name: string) {
    const control = element.current?.elements.namedItem(name);
    if (control instanceof HTMLElement) control.focus();
  }

  return (
    <main id="main">
      <Head>
        <title>{`${t('title')} · Souk`}</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container>
        <PageHeader title={t('title')} />
        {props.left && (
          <Alert tone="info" role="none" className="chk:mb-8">
            {t('left')}
          </Alert>
        )}
        <CartNotices notices={form.cart.notices} putAway={form.putNoticesAway} />
        <form
          ref={element}
          onSubmit={handleSubmit}
          noValidate
          className="ui-split chk:pb-section"
          aria-label={t('title')}
        >
          <div className="chk:flex chk:flex-col chk:gap-10">
            <ContactSection {...form} signedIn={props.account !== null} />
            <DestinationSection {...form} countries={props.countries} account={props.account} />
            <section aria-labelledby="shipping-title">
              <h2 id="shipping-title" className="chk:mb-4 chk:text-xl">
                {t('shipping')}
              </h2>
              <OptionPicker
                legend={t('shippingMethod')}
                hideLegend
                variant="cards"
                name="shippingMethod"
                value={form.method}
                onValueChange={(value) => form.chooseMethod(value === 'express' ? 'express' : 'standard')}
                options={form.quote.shippingMethods.map(({ id, name, description, price }) => ({
                  value: id,
                  label: name,
                  description,
                  price: price.amount === 0 ? sum('free') : <Price {...price} />,
                }))}
              />
            </section>
            <BillingSection {...form} countries={props.countries} account={props.account} />
            <section aria-labelledby="gift-card-title">
              <h2 id="gift-card-title" className="chk:mb-4 chk:text-xl">
                {card('heading')}
              </h2>
              <GiftCardField
                giftCard={form.quote.giftCard}
                apply={(code) => form.payByGiftCard(code)}
                remove={async () => void (await form.payByGiftCard(null))}
              />
            </section>
            {form.refusal && <RefusalAlert refusal={form.refusal} total={form.quote.total} />}
            <div>
              {/* On a phone the summary stands below: what it comes to belongs to the button. */}
              <p className="chk:mb-4 chk:flex chk:justify-between chk:text-lg chk:font-medium chk:lg:hidden">
                <span>{form.quote.giftCard ? sum('leftToPay') : sum('total')}</span>
                <Price {...form.quote.due} />
              </p>
              <Button type="submit" size="lg" block loading={form.pending}>
                {free ? t('placeOrder') : t('continueToPayment')}
              </Button>
              <p className="ui-small ui-muted chk:mt-3 chk:flex chk:items-center chk:gap-2">
                <Icon name="lock" /> {free ? t('nothingToPay') : t('nextCard')}
              </p>
            </div>
          </div>
          <OrderSummary cart={form.cart} quote={form.quote} removeCode={form.removeCode} />
        </form>
      </Container>
    </main>
  );
}
