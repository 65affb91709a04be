import type { Database } from '@souk/service-kit/database';

/** The path parameter of an event that a subscriber refused for good. */
export async function deadLetter({ sql }: Pick<Database<Record<string, unknown>>, 'sql'>): Promise<{ id: string }> {
  const [row] = await sql<{ seq: string }[]>`
    insert into outbox_events (event_id, subscriber, aggregate, type, data, dead_at)
    values (${crypto.randomUUID()}, 'nobody', 'something', 'something.happened.v1', '{}', now()) returning seq`;
  return { id: String(row?.seq) };
}
