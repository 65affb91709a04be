import { Button } from '../src/button.tsx';
import { Card } from '../src/card.tsx';
import { Checkbox } from '../src/checkbox.tsx';
import { DefinitionList } from '../src/definition-list.tsx';
import { Icon } from '../src/icon.tsx';
import { OptionPicker } from '../src/option-picker.tsx';
import { PriceText } from '../src/price-text.tsx';
import { Section } from '../src/section.tsx';
import { SelectField } from '../src/select-field.tsx';
import { Stack } from '../src/stack.tsx';
import { TextAreaField } from '../src/text-area-field.tsx';
import { TextField } from '../src/text-field.tsx';

const price = (amount: number) => <PriceText amount={amount} currency="USD" />;

export function FormExamples() {
  return (
    <Section title="Checkout">
      <div className="ui-split">
        <Stack gap={8}>
          <div className="ui-form-grid">
            <TextField
              fieldClassName="ui-form-wide"
              label="Email"
              type="email"
              autoComplete="email"
              hint="For your receipt and news of the delivery."
            />
            <TextField label="Full name" defaultValue="Ada Maker" error="Enter your name as it is on the door." />
            <TextField label="Apartment" optionalLabel="(optional)" placeholder="Placeholder" />
            <SelectField
              label="Country"
              placeholder="Choose a country"
              options={[{ value: 'US', label: 'United States' }]}
            />
            <TextField label="Postal code" disabled defaultValue="28801" />
            <TextAreaField fieldClassName="ui-form-wide" label="Note for the maker" />
          </div>
          <OptionPicker
            legend="Shipping"
            variant="cards"
            defaultValue="standard"
            options={[
              { value: 'standard', label: 'Standard', description: '3 to 5 working days', price: price(600) },
              {
                value: 'express',
                label: 'Express',
                description: 'Tomorrow if ordered before noon',
                price: price(1800),
              },
              {
                value: 'drone',
                label: 'By drone',
                description: 'Not in your country',
                price: price(9900),
                disabled: true,
              },
            ]}
          />
          <OptionPicker
            legend="With an error"
            name="error"
            options={[
              { value: 'a', label: 'One' },
              { value: 'b', label: 'Two' },
            ]}
            error="Choose one."
          />
          <Checkbox
            label="Send me news of the kiln, about once a month, and never anything else at all"
            defaultChecked
          />
          <Checkbox label="I agree" error="You need to agree." />
          <Stack direction="row" gap={3}>
            <Button>Primary</Button>
            <Button variant="secondary">Secondary</Button>
            <Button variant="quiet">Quiet</Button>
            <Button variant="danger">Danger</Button>
            <Button loading>Continue to payment</Button>
            <Button variant="secondary" loading>
              Save
            </Button>
            <Button size="sm" variant="secondary">
              <Icon name="trash" /> Small
            </Button>
            <Button size="lg">
              <Icon name="lock" /> Large
            </Button>
            <Button disabled>Disabled</Button>
          </Stack>
        </Stack>
        <Card className="ui-sticky">
          <Stack gap={6}>
            <h2>Summary</h2>
            <DefinitionList
              rows={[
                { label: 'Subtotal', value: price(19700) },
                { label: 'Discount', note: 'KILN10', value: price(-1970), tone: 'discount' },
                { label: 'Shipping', note: 'Standard, 3 to 5 working days', value: price(600) },
                { label: 'Tax', value: price(1484) },
                { label: 'Total', value: price(1234567890), tone: 'total' },
              ]}
            />
            <Button size="lg" block>
              Continue to payment
            </Button>
            <p className="ui-small ui-muted">You pay on our payment provider’s page. We never see your card.</p>
          </Stack>
        </Card>
      </div>
    </Section>
  );
}
