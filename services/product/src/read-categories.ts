import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DatabaseDeps } from './deps.ts';

export const categoryShape = z.object({
  slug: z.string(),
  title: z.string(),
  productCount: z.int(),
  image: z.object({ url: z.string(), alt: z.string(), width: z.int(), height: z.int() }).nullable(),
});
type Category = z.infer<typeof categoryShape>;

/** Categories that have something to show, by title, each with the first picture of its best product. */
export async function readCategories(
  { database: { db } }: DatabaseDeps,
  { limit, cursor }: { limit: number; cursor?: string },
) {
  const last = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.string(), z.string()]));
  if (last === null) return null;
  const after = last ? sql`and (c.title, c.slug) > (${last[0]}, ${last[1]})` : sql``;
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
    select c.slug, c.title, counted.n as "productCount", (
      select json_build_object('url', i.url, 'alt', i.alt, 'width', i.width, 'height', i.height)
      from product_images i where i.product_id = best.id and i.position = 0
    ) as image
    from categories c join counted on counted.slug = c.slug join best on best.slug = c.slug
    where true ${after}
    order by c.title, c.slug
    limit ${limit + 1}`);
  return toPage([...rows], limit, {
    cursor: (row) => [row.title, row.slug],
    item: ({ slug, title, productCount, image }) => ({ slug, title, productCount, image }),
  });
}
