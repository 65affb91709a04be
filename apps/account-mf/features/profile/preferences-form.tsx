import { useWords } from '@souk/mf-kit/words';
import { Checkbox } from '@souk/ui/checkbox';
import { StatusMessage } from '@souk/ui/status-message';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import type { Preferences } from '../../bff/preferences.ts';
import { askBff } from '../forms/ask-bff.ts';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { useForm } from '../forms/use-form.ts';

const FACTS = ['orderUpdates', 'marketing'] as const;
const CHANNELS = ['email', 'sms'] as const;
type Fact = (typeof FACTS)[number];
type Channel = (typeof CHANNELS)[number];

/** What to be told, by which channel: all of it is saved at once. */
export function PreferencesForm({ initial }: { initial: Preferences }) {
  const t = useWords('profile');
  const [wanted, setWanted] = React.useState({ orderUpdates: initial.orderUpdates, marketing: initial.marketing });
  const [saved, setSaved] = React.useState(false);
  const wantsTexts = wanted.orderUpdates.sms || wanted.marketing.sms;
  const { form, field, setFields, failure, pending } = useForm({
    start: { phone: initial.phone ?? '' },
    check: ({ phone }) => (wantsTexts && !phone.trim() ? { phone: t('enterNumber') } : {}),
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
  const served = CHANNELS.filter((channel) => initial.channels.includes(channel));
  return (
    <Form label={t('whatWeWrite')} failure={failure} {...form}>
      {FACTS.map((fact) => (
        <fieldset key={fact}>
          <legend className="ui-label">{t('factTitle', { fact })}</legend>
          <p className="ui-hint">{t('factText', { fact })}</p>
          <div className="acc:mt-1 acc:flex acc:flex-wrap acc:gap-x-8">
            {served.map((channel) => (
              <Checkbox
                key={channel}
                label={t('channel', { channel })}
                checked={wanted[fact][channel]}
                onChange={({ target }) => choose(fact, channel, target.checked)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {served.includes('sms') && (
        <TextField
          {...field('phone')}
          label={t('mobile')}
          type="tel"
          autoComplete="tel"
          optionalLabel={wantsTexts ? undefined : t('optional')}
          hint={t('mobileHint')}
        />
      )}
      <FormEnd pending={pending} submit={t('saveChoices')}>
        <StatusMessage>{saved && !pending && t('saved')}</StatusMessage>
      </FormEnd>
    </Form>
  );
}
