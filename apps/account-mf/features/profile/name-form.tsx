import { useWords } from '@souk/mf-kit/words';
import { SelectField } from '@souk/ui/select-field';
import { StatusMessage } from '@souk/ui/status-message';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';
import type { Profile } from '../../bff/profile.ts';
import { askBff } from '../forms/ask-bff.ts';
import { Form } from '../forms/form.tsx';
import { FormEnd } from '../forms/form-end.tsx';
import { useForm } from '../forms/use-form.ts';
import { LANGUAGES } from './languages.ts';

interface NameFormProps {
  profile: Pick<Profile, 'name' | 'locale'>;
  changed(profile: Profile): void;
}

export function NameForm({ profile, changed }: NameFormProps) {
  const t = useWords('profile');
  const [saved, setSaved] = React.useState(false);
  const { form, field, failure, pending } = useForm({
    start: { name: profile.name, locale: profile.locale },
    check: ({ name }) => (name.trim() ? {} : { name: t('enterName') }),
    send: async ({ name, locale }) => {
      setSaved(false);
      changed(await askBff((bff) => bff.profile.change.mutate({ name: name.trim(), locale })));
      setSaved(true);
      return false;
    },
  });
  const known = LANGUAGES.some(({ value }) => value === profile.locale);
  return (
    <Form label={t('aboutYou')} failure={failure} {...form}>
      <TextField {...field('name')} label={t('name')} autoComplete="name" maxLength={100} required />
      <SelectField
        {...field('locale')}
        label={t('language')}
        hint={t('languageHint')}
        options={known ? LANGUAGES : [...LANGUAGES, { value: profile.locale, label: profile.locale }]}
      />
      <FormEnd pending={pending} submit={t('save')}>
        <StatusMessage>{saved && !pending && t('saved')}</StatusMessage>
      </FormEnd>
    </Form>
  );
}
