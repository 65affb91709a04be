import { useWords } from '@souk/mf-kit/words';
import { SelectField, type SelectOption } from '@souk/ui/select-field';
import { TextField } from '@souk/ui/text-field';
import { type AddressErrors, type AddressField, type AddressKind, type AddressText, controlName } from './form.ts';

export interface AddressFieldsProps {
  kind: AddressKind;
  fields: AddressText;
  errors: AddressErrors;
  change(name: AddressField, value: string): void;
  countries: SelectOption[];
}

/** The parts of an address, with the autocomplete tokens that browsers and password managers fill. */
export function AddressFields({ kind, fields, errors, change, countries }: AddressFieldsProps) {
  const t = useWords('checkout');
  const line = useWords('lines');
  const field = (name: AddressField, token: string) => ({
    name: controlName(kind, name),
    value: fields[name],
    error: errors[name],
    autoComplete: `${kind} ${token}`,
    onChange: ({ target }: { target: { value: string } }) => change(name, target.value),
  });
  const optional = { optionalLabel: line('optional') };
  return (
    <div className="ui-form-grid">
      <TextField {...field('fullName', 'name')} label={t('fullName')} fieldClassName="ui-form-wide" required />
      <TextField {...field('address', 'address-line1')} label={t('address')} fieldClassName="ui-form-wide" required />
      <TextField
        {...field('address2', 'address-line2')}
        {...optional}
        label={t('address2')}
        fieldClassName="ui-form-wide"
      />
      <TextField {...field('postalCode', 'postal-code')} label={t('postalCode')} required />
      <TextField {...field('city', 'address-level2')} label={t('city')} required />
      <TextField {...field('region', 'address-level1')} {...optional} label={t('region')} />
      <SelectField {...field('country', 'country')} label={t('country')} options={countries} required />
      {kind === 'shipping' && (
        <TextField
          {...field('phone', 'tel')}
          {...optional}
          label={t('phone')}
          type="tel"
          hint={t('phoneHint')}
          fieldClassName="ui-form-wide"
        />
      )}
    </div>
  );
}
