import { SelectField, type SelectOption } from '@souk/ui/select-field';
import { TextField } from '@souk/ui/text-field';
import type { CheckoutFields, FieldErrors, FieldName } from './form.ts';

export interface AddressFieldsProps {
  fields: CheckoutFields;
  errors: FieldErrors;
  change(name: FieldName, value: string): void;
  countries: SelectOption[];
}

/** What a field of the form has by its name. */
export const fieldOf =
  ({ fields, errors, change }: Omit<AddressFieldsProps, 'countries'>) =>
  (name: FieldName) => ({
    name,
    value: fields[name],
    error: errors[name],
    onChange: ({ target }: { target: { value: string } }) => change(name, target.value),
  });

/** Where to send it, with the autocomplete tokens that browsers and password managers fill. */
export function AddressFields(props: AddressFieldsProps) {
  const field = fieldOf(props);
  const optional = { optionalLabel: '(optional)' };
  return (
    <div className="ui-form-grid">
      <TextField
        {...field('fullName')}
        label="Full name"
        autoComplete="shipping name"
        fieldClassName="ui-form-wide"
        required
      />
      <TextField
        {...field('address')}
        label="Address"
        autoComplete="shipping address-line1"
        fieldClassName="ui-form-wide"
        required
      />
      <TextField
        {...field('address2')}
        {...optional}
        label="Apartment, floor"
        autoComplete="shipping address-line2"
        fieldClassName="ui-form-wide"
      />
      <TextField {...field('postalCode')} label="Postal code" autoComplete="shipping postal-code" required />
      <TextField {...field('city')} label="City" autoComplete="shipping address-level2" required />
      <TextField {...field('region')} {...optional} label="State or region" autoComplete="shipping address-level1" />
      <SelectField
        {...field('country')}
        label="Country"
        autoComplete="shipping country"
        options={props.countries}
        required
      />
      <TextField
        {...field('phone')}
        {...optional}
        label="Phone"
        type="tel"
        autoComplete="shipping tel"
        hint="Only for the carrier."
        fieldClassName="ui-form-wide"
      />
    </div>
  );
}
