import { OptionPicker } from '@souk/ui/option-picker';
import { isSoldOut, type ProductOption, variantWith } from './options.ts';
import type { ProductVariant } from './product-page.tsx';

interface OptionPickersProps {
  product: { options: ProductOption[]; variants: ProductVariant[] };
  current: ProductVariant;
  choose(variant: ProductVariant): void;
}

/** One radio group per option; colours as swatches. Values that are sold out can still be looked at. */
export function OptionPickers({ product: { options, variants }, current, choose }: OptionPickersProps) {
  if (variants.length < 2) return null;
  return options.map(({ name, values }) => (
    <OptionPicker
      key={name}
      legend={name}
      variant={values.every(({ swatch }) => swatch !== null) ? 'swatches' : 'pills'}
      showChoice
      value={current.options[name] ?? ''}
      options={values.map(({ value, swatch }) => ({
        value,
        label: value,
        ...(swatch ? { swatch } : {}),
        soldOut: isSoldOut(variants, current, { name, value }),
      }))}
      onValueChange={(value) => {
        const variant = variantWith(variants, current, { name, value });
        if (variant) choose(variant);
      }}
    />
  ));
}
