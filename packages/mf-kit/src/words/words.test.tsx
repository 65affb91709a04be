import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import { TestWords } from './test-words.tsx';
import { useLocale, useWords } from './words.ts';

const messages = {
  en: {
    cart: {
      items: '{count, plural, =0 {Nothing} one {# thing} other {# things}}',
      terms: 'I accept the <link>terms</link> of {shop}.',
    },
  },
  de: {
    cart: {
      items: '{count, plural, =0 {Nichts} one {# Ding} other {# Dinge}}',
      terms: 'Ich stimme den <link>AGB</link> von {shop} zu.',
    },
  },
};

function Cart({ count }: { count: number }) {
  const t = useWords('cart');
  const { locale, currency } = useLocale();
  return (
    <p lang={locale}>
      {t('items', { count })} {currency}{' '}
      {t.rich('terms', { shop: 'Souk', link: (text) => <a href="/terms">{text}</a> })}
    </p>
  );
}

test('a component says its texts in the visitor’s language', () => {
  const render = (locale: 'en' | 'de', count: number) =>
    renderToStaticMarkup(
      <TestWords messages={messages} locale={locale} currency="JPY">
        <Cart count={count} />
      </TestWords>,
    );
  expect(render('en', 1)).toBe('<p lang="en">1 thing JPY I accept the <a href="/terms">terms</a> of Souk.</p>');
  expect(render('de', 1234)).toContain('1.234 Dinge JPY Ich stimme den <a href="/terms">AGB</a> von Souk zu.');
  expect(render('de', 0)).toContain('Nichts');
});

test('what was not sent along, and where nothing was, is told apart', () => {
  const catalogue = createCatalogue(messages);
  expect(() => catalogue.translate('en', 'cart')('other')).toThrow('no text "cart.other"');
  expect(() => catalogue.translate('en', 'order')('title')).toThrow('"order" is not among the `words`');
  expect(() => catalogue.pick('en', ['order'])).toThrow('there are no messages "order"');
  expect(() => renderToStaticMarkup(<Cart count={1} />)).toThrow('outside of a page or fragment');
});

test('what travels to a browser needs no parser, and only what was named travels', () => {
  const sent = createCatalogue({ ...messages, en: { ...messages.en, order: { title: 'Order' } } }).pick('en', ['cart']);
  expect(Object.keys(sent)).toEqual(['cart']);
  expect(JSON.stringify(sent)).not.toContain('plural');
});
