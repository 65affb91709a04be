import { localPath } from '@souk/contracts/languages';
import type { SearchFragmentProps } from '@souk/mf-kit/contract';
import { Fragment } from '@souk/mf-kit/fragment';
import { useLocale, useWords } from '@souk/mf-kit/words';
import { SearchField } from '@souk/ui/search-field';
import { useRouter } from 'next/router';
import { type SubmitEvent, useState } from 'react';

const FIELD = 'site-search';

/**
 * A plain form that also works before the scripts are there; with them it navigates without a reload. What is offered while somebody types
 * is a remote's, and no part of the first load.
 */
export function Search({ suggestions }: { suggestions: string | undefined }) {
  const t = useWords('shell');
  const { locale } = useLocale();
  const router = useRouter();
  const [focused, setFocused] = useState<string | null>(null);
  const { q } = router.query;
  const words = typeof q === 'string' ? q : '';
  function search(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get('q');
    void router.push({ pathname: '/search', query: { q: String(asked ?? '').trim() } });
  }
  return (
    <SearchField
      key={words}
      fieldId={FIELD}
      action={localPath(locale, '/search')}
      label={t('search')}
      submitLabel={t('go')}
      placeholder={t('searchPlaceholder')}
      defaultValue={words}
      onSubmit={search}
      onFocus={() => setFocused(words)}
    >
      {focused === words && suggestions && (
        <Fragment of={suggestions} height={0} props={{ fieldId: FIELD } satisfies SearchFragmentProps} />
      )}
    </SearchField>
  );
}
