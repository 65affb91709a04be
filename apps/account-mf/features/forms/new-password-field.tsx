import { useWords } from '@souk/mf-kit/words';
import { Checkbox } from '@souk/ui/checkbox';
import { TextField } from '@souk/ui/text-field';
import * as React from 'react';

interface NewPasswordFieldProps {
  label: string;
  name: string;
  value: string;
  error: string | undefined;
  onChange(event: React.ChangeEvent<HTMLInputElement>): void;
}

/** A password that is being chosen: its rules stand before it, and it can be looked at. Password managers offer one here. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const t = useWords('forms');
  const [shown, setShown] = React.useState(false);
  return (
    <div>
      <TextField
        {...props}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        minLength={8}
        hint={t('passwordRules')}
        autoCapitalize="none"
        spellCheck={false}
      />
      <Checkbox
        label={t('showTyped')}
        fieldClassName="acc:mt-2"
        checked={shown}
        onChange={({ target }) => setShown(target.checked)}
      />
    </div>
  );
}
