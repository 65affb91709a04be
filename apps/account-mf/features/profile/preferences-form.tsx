import { Checkbox } from '@souk/ui/checkbox';
import { StatusMessage } from '@souk/ui/status-message';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import type { Preferences } from '../../bff/preferences.ts';
import { askBff } from '../forms/ask-bff.ts';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { useForm } from '../forms/use-form.ts';

const FACTS = [
  {
    fact: 'orderUpdates',
    title: 'Your orders',
    text: 'Confirmations, cancellations and refunds always come by e-mail: the law wants them in writing.',
  },
  { fact: 'marketing', title: 'News and offers', text: 'New makers and sales, a few times a month at most.' },
] as const;
const CHANNELS = [
  { channel: 'email', label: 'By e-mail' },
  { channel: 'sms', label: 'By text message' },
] as const;
type Fact = (typeof FACTS)[number]['fact'];
type Channel = (typeof CHANNELS)[number]['channel'];

/** What to be told, by which channel: all of it is saved at once. */
export function PreferencesForm({ initial }: { initial: Preferences }) {
  const [wanted, setWanted] = React.useState({ orderUpdates: initial.orderUpdates, marketing: initial.marketing });
  const [saved, setSaved] = React.useState(false);
  const wantsTexts = wanted.orderUpdates.sms || wanted.marketing.sms;
  const { form, field, setFields, failure, pending } = useForm({
    start: { phone: initial.phone ?? '' },
    check: ({ phone }) => (wantsTexts && !phone.trim() ? { phone: 'Enter the number for text messages.' } : {}),
    send: async ({ phone }) => {
      setSaved(false);
      const chosen = { ...wanted, phone: phone.trim() || null };
      const kept = await askBff((bff) => bff.preferences.save.mutate(chosen));
      setFields({ phone: kept.phone ?? '' });
      setSaved(true);
      return false;
    },
  });
  const choose = (fact: Fact, channel: Channel, yes: boolean) => {
    setSaved(false);
    setWanted((known) => ({ ...known, [fact]: { ...known[fact], [channel]: yes } }));
  };
  const served = CHANNELS.filter(({ channel }) => initial.channels.includes(channel));
  return (
    <Form label="What we write to you about" failure={failure} {...form}>
      {FACTS.map(({ fact, title, text }) => (
        <fieldset key={fact}>
          <legend className="ui-label">{title}</legend>
          <p className="ui-hint">{text}</p>
          <div className="acc:mt-1 acc:flex acc:flex-wrap acc:gap-x-8">
            {served.map(({ channel, label }) => (
              <Checkbox
                key={channel}
                label={label}
                checked={wanted[fact][channel]}
                onChange={({ target }) => choose(fact, channel, target.checked)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {served.some(({ channel }) => channel === 'sms') && (
        <TextField
          {...field('phone')}
          label="Mobile number"
          type="tel"
          autoComplete="tel"
          optionalLabel={wantsTexts ? undefined : '(optional)'}
          hint="With the country code, such as +1 555 123 4567. For text messages only."
        />
      )}
      <FormEnd pending={pending} submit="Save choices">
        <StatusMessage>{saved && !pending && 'Saved.'}</StatusMessage>
      </FormEnd>
    </Form>
  );
}
