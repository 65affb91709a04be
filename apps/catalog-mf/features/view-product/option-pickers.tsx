import { localPath } from '@souk/contracts/locale';
import { useLocale, useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { OptionPicker } from '@souk/ui/option-picker';
import { optionKey, productPath } from '../../paths.ts';
import { type ProductOption, standing, variantWith } from './options.ts';
import type { ProductVariant, ProductView } from './product-view.ts';

interface OptionPickersProps {
  product: ProductView;
  current: ProductVariant;
  choose(variant: ProductVariant): void;
}

/** One radio group per option; colours as swatches. Without script, a form that leads to the address of the choice. */
export function OptionPickers({ product: { slug, options, variants }, current, choose }: OptionPickersProps) {
  const t = useWords('product');
  const { locale } = useLocale();
  if (variants.length < 2) return null;

  function picker({ name, key, values }: ProductOption) {
    const options = values.map(({ value, key: valueKey, swatch }) => {
      const stands = standing(variants, current, { name: key, value: valueKey });
      return {
        value: valueKey,
        label: value,
        ...(swatch ? { swatch } : {}),
        soldOut: stands === 'soldOut',
        impossible: stands === 'impossible',
      };
    });
    return (
      <OptionPicker
        key={key}
        legend={name}
        name={optionKey(key)}
        variant={values.every(({ swatch }) => swatch !== null) ? 'swatches' : 'pills'}
        showChoice
        value={current.options[key] ?? ''}
        options={options}
        soldOutLabel={t('valueSoldOut')}
        impossibleLabel={t('valueImpossible')}
        onValueChange={(value) => {
          const variant = variantWith(variants, current, { name: key, value });
          if (variant) choose(variant);
        }}
      />
    );
  }

  return (
    <form action={localPath(locale, productPath(slug))} className="cat:flex cat:flex-col cat:gap-6">
      {options.map(picker)}
      <Button className="cat-apply" variant="secondary" type="submit">
        {t('showChoice')}
      </Button>
    </form>
  );
}
