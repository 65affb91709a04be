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
    select c.slug, c.title, counted.n::int as "productCount", picture.image
    from categories c
    cross join lateral (
      select count(*) as n from product_categories pc join products p on p.id = pc.product_id
      where pc.category_slug = c.slug and p.status = 'active' and p.deleted_at is null
    ) counted
    left join lateral (
      select json_build_object('url', i.url, 'alt', i.alt, 'width', i.width, 'height', i.height) as image
      from product_categories pc
      join products p on p.id = pc.product_id
      join product_images i on i.product_id = p.id and i.position = 0
      where pc.category_slug = c.slug and p.status = 'active' and p.deleted_at is null
      order by p.featured desc, p.id
      limit 1
    ) picture on true
    where counted.n > 0 ${after}
    order by c.title, c.slug
    limit ${limit + 1}`);
  return toPage([...rows], limit, {
    cursor: (row) => [row.title, row.slug],
    item: ({ slug, title, productCount, image }) => ({ slug, title, productCount, image }),
  });
}
