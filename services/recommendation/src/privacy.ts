import type { PrivacyKeeper } from '@souk/service-kit/privacy';
import type { StoreDeps } from './deps.ts';
import { isPersonalised } from './history.ts';

const BASKETS = {
  what: 'Which things were in one order together, and when, without you or the order’s number',
  why: 'It belongs to nobody, and is counted together with all other orders.',
};

/** What is kept here of an account: what it looked at and bought, and whether it wants that. */
export function createPrivacyKeeper(deps: StoreDeps): PrivacyKeeper {
  const { sql } = deps.database;
  return {
    async read({ subject }) {
      const viewed = await sql`
        select product_id as "productId", to_json(viewed_at) #>> '{}' as "viewedAt" from views where visitor = ${subject} order by viewed_at`;
      const bought = await sql`
        select product_id as "productId", to_json(bought_at) #>> '{}' as "boughtAt" from purchases where visitor = ${subject} order by bought_at`;
      return { personalised: await isPersonalised(deps, subject), viewed: [...viewed], bought: [...bought] };
    },

    /** The row that is left says that nothing of this account is kept, should something still be on its way; it goes after 90 days. */
    async erase({ subject }) {
      const [erased] = await sql<{ views: number; purchases: number }[]>`
        with gone as (
          insert into visitors (id, personalised, erased) values (${subject}, false, true)
          on conflict (id) do update set personalised = false, erased = true
        ), views_gone as (
          delete from views where visitor = ${subject} returning 1
        ), purchases_gone as (
          delete from purchases where visitor = ${subject} returning 1
        )
        select (select count(*)::int from views_gone) as views, (select count(*)::int from purchases_gone) as purchases`;
      return {
        erased: { 'things looked at': erased?.views ?? 0, 'things bought': erased?.purchases ?? 0 },
        kept: erased && erased.purchases > 0 ? [BASKETS] : [],
      };
    },
  };
}
