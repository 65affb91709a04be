import { SearchField } from '@souk/ui/search-field';
import { useRouter } from 'next/router';
import type { SubmitEvent } from 'react';

/** A plain form that also works before the scripts are there; with them it navigates without a reload. */
export function Search() {
  const router = useRouter();
  const { q } = router.query;
  const words = typeof q === 'string' ? q : '';
  function search(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = new FormData(event.currentTarget).get('q');
    void router.push({ pathname: '/search', query: { q: String(asked ?? '').trim() } });
  }
  return (
    <SearchField key={words} action="/search" placeholder="Search the shop" defaultValue={words} onSubmit={search} />
  );
}
