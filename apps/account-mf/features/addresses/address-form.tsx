import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { Checkbox } from '@souk/ui/checkbox';
import { SelectField } from '@souk/ui/select-field';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import type { Country, SavedAddress } from '../../bff/addresses.ts';
import { SectionCard } from '../account/section-card.tsx';
import { askBff } from '../forms/ask-bff.ts';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { useForm } from '../forms/use-form.ts';
import { checkAddress, fieldsOf, toAddress } from './address.ts';

interface AddressFormProps {
  /** Null: a new one. */
  address: SavedAddress | null;
  /** The first address is the default for both, whatever is chosen. */
  isFirst: boolean;
  countries: Country[];
  /** With the address book as it is then; without it nothing was changed. */
  close(kept?: SavedAddress[]): void;
}

/** The very fields of checkout, so that browsers fill in the same there and here. */
export function AddressForm({ address, isFirst, countries, close }: AddressFormProps) {
  const t = useWords('addresses');
  const [defaults, setDefaults] = React.useState({
    defaultShipping: address?.defaultShipping ?? isFirst,
    defaultBilling: address?.defaultBilling ?? isFirst,
  });
  const { form, field, failure, pending } = useForm({
    start: fieldsOf(address),
    check: (fields) => checkAddress(t, fields),
    send: async (fields) => {
      const body = { ...toAddress(fields), ...defaults };
      const kept = await askBff((bff) =>
        address ? bff.addresses.change.mutate({ id: address.id, address: body }) : bff.addresses.add.mutate(body),
      );
      close(kept);
      return false;
    },
  });
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const optional = { optionalLabel: t('optional') };
  const wide = { fieldClassName: 'ui-form-wide' };
  const options = countries.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <SectionCard title={address ? t('editAddress') : t('newAddress')} headingRef={heading}>
      <Form label={address ? t('editAddress') : t('newAddress')} failure={failure} {...form}>
        <div className="ui-form-grid">
          <TextField {...field('fullName')} {...wide} label={t('fullName')} autoComplete="shipping name" required />
          <TextField
            {...field('address')}
            {...wide}
            label={t('address')}
            autoComplete="shipping address-line1"
            required
          />
          <TextField
            {...field('address2')}
            {...wide}
            {...optional}
            label={t('address2')}
            autoComplete="shipping address-line2"
          />
          <TextField {...field('postalCode')} label={t('postalCode')} autoComplete="shipping postal-code" required />
          <TextField {...field('city')} label={t('city')} autoComplete="shipping address-level2" required />
          <TextField {...field('region')} {...optional} label={t('region')} autoComplete="shipping address-level1" />
          <SelectField
            {...field('country')}
            label={t('country')}
            autoComplete="shipping country"
            placeholder={t('chooseCountryPlaceholder')}
            options={options}
            required
          />
          <TextField
            {...field('phone')}
            {...wide}
            {...optional}
            label={t('phone')}
            type="tel"
            autoComplete="shipping tel"
            hint={t('phoneHint')}
          />
        </div>
        {!isFirst && (
          <div>
            <Checkbox
              label={t('useForShipping')}
              checked={defaults.defaultShipping}
              onChange={({ target }) => setDefaults((known) => ({ ...known, defaultShipping: target.checked }))}
            />
            <Checkbox
              label={t('useForBilling')}
              checked={defaults.defaultBilling}
              onChange={({ target }) => setDefaults((known) => ({ ...known, defaultBilling: target.checked }))}
            />
          </div>
        )}
        <FormEnd pending={pending} submit={t('save')}>
          <Button variant="quiet" onClick={() => close()}>
            {t('cancel')}
          </Button>
        </FormEnd>
      </Form>
    </SectionCard>
  );
}
