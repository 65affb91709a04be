import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Checkbox } from '@souk/ui/checkbox';
import * as React from 'react';
import { SectionCard } from '../account/section-card.tsx';
import { askBff } from '../forms/ask-bff.ts';
import { useAction } from '../forms/use-action.ts';

interface RecommendationsProps {
  /** Null: it cannot be read just now. */
  personalised: boolean | null;
}

/** Whether what one looks at and buys is remembered. Switched off, it is erased. */
export function Recommendations({ personalised }: RecommendationsProps) {
  const t = useWords('privacy');
  const [on, setOn] = React.useState(personalised);
  const [said, setSaid] = React.useState('');
  const { pending, failure, run } = useAction();
  const choose = (wanted: boolean) =>
    run(async () => {
      const saved = await askBff((bff) => bff.recommendations.save.mutate({ personalised: wanted }));
      setOn(saved.personalised);
      if (saved.personalised) setSaid(t('rememberedOn'));
      else setSaid(wanted ? t('browserForbids') : t('rememberedOff'));
    });
  return (
    <SectionCard title={t('recommendTitle')} lead={t('recommendLead')}>
      {on === null ? (
        <p className="ui-muted">{t('recommendAway')}</p>
      ) : (
        <Checkbox
          label={t('recommendLabel')}
          hint={t('recommendHint')}
          checked={on}
          disabled={pending}
          onChange={(event) => void choose(event.currentTarget.checked)}
        />
      )}
      <p role="status" className="ui-small ui-muted">
        {said}
      </p>
      {failure && <Alert tone="danger">{failure.message}</Alert>}
    </SectionCard>
  );
}
