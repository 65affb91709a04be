import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DatabaseDeps } from './deps.ts';
import type { Shown } from './shown.ts';

export const categoryShape = z.object({
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  productCount: z.int(),
  image: z.object({ url: z.string(), alt: z.string(), width: z.int(), height: z.int() }).nullable(),
});
type Category = z.infer<typeof categoryShape>;

/** Categories that have something to show, by title, each with the first picture of its best product. */
export async function readCategories(
  { database: { db } }: DatabaseDeps,
  { limit, cursor, locale }: { limit: number; cursor?: string } & Pick<Shown, 'locale'>,
) {
  const last = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.string(), z.string()]));
  if (last === null) return null;
  const after = last ? sql`and (title.shown, c.slug) > (${last[0]}, ${last[1]})` : sql``;
  const rows = await db.execute<Category>(sql`
    with shown as materialized (
      select pc.category_slug as slug, p.id, p.featured, i.url is not null as pictured
      from product_categories pc
      join products p on p.id = pc.product_id
      left join product_images i on i.product_id = p.id and i.position = 0
      where p.status = 'active' and p.deleted_at is null
    ), counted as (
      select slug, count(*)::int as n from shown group by slug
    ), best as (
      select distinct on (slug) slug, id from shown order by slug, pictured desc, featured desc, id
    )
    select c.slug, title.shown as title, coalesce(nullif(t.description, ''), c.description) as description, counted.n as "productCount", (
      select json_build_object('url', i.url, 'alt', coalesce(pt.body -> 'alts' ->> i.url, i.alt), 'width', i.width, 'height', i.height)
      from product_images i left join product_texts pt on pt.product_id = i.product_id and pt.locale = ${locale}
      where i.product_id = best.id and i.position = 0
    ) as image
    from categories c join counted on counted.slug = c.slug join best on best.slug = c.slug
    left join category_texts t on t.category_slug = c.slug and t.locale = ${locale}
    cross join lateral (select coalesce(nullif(t.title, ''), c.title) as shown) title
    where true ${after}
    order by title.shown, c.slug
    limit ${limit + 1}`);
  return toPage([...rows], limit, {
    cursor: (row) => [row.title, row.slug],
    item: ({ slug, title, description, productCount, image }) => ({ slug, title, description, productCount, image }),
  });
}
