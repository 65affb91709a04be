import { err, ok, type Result } from '@souk/service-kit/result';
import { text } from '@souk/service-kit/schemas';
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import type { Writer } from './mails.ts';
import { addresses, users } from './schema.ts';
import { MOST_ADDRESSES } from './schema-addresses.ts';

export type AddressFailure = { kind: 'not-found' | 'too-many-addresses' };

/** As at checkout, so that a saved one can be sent there as it is. */
const shape = {
  fullName: text({ min: 1, max: 120 }),
  address: text({ min: 1, max: 200 }),
  address2: text({ max: 200 }).optional(),
  city: text({ min: 1, max: 120 }),
  region: text({ max: 120 }).optional(),
  postalCode: text({ min: 1, max: 20 }),
  country: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code such as US'),
  phone: text({ max: 40 }).optional(),
};
const asDefault = {
  defaultShipping: z.boolean().default(false),
  defaultBilling: z.boolean().default(false),
};
export const addressBody = z
  .strictObject({ ...shape, ...asDefault })
  .describe('One that becomes a default takes it from the one before. The first address is both.');
type AddressBody = z.infer<typeof addressBody>;

export const addressShape = z
  .object({ id: z.uuid(), ...shape, defaultShipping: z.boolean(), defaultBilling: z.boolean() })
  .meta({ id: 'SavedAddress' });

type Row = typeof addresses.$inferSelect;
/** What is not given is left out, as at checkout. */
const toAddress = ({
  userId: _userId,
  place: _place,
  createdAt: _createdAt,
  address2,
  region,
  phone,
  ...row
}: Row) => ({
  ...row,
  ...(address2 === null ? {} : { address2 }),
  ...(region === null ? {} : { region }),
  ...(phone === null ? {} : { phone }),
});
const columnsOf = ({ address2, region, phone, ...body }: AddressBody) => ({
  ...body,
  address2: address2 ?? null,
  region: region ?? null,
  phone: phone ?? null,
});

/** In the order in which they were added. */
export async function readAddresses({ database: { db } }: Pick<Deps, 'database'>, userId: string) {
  const rows = await db.select().from(addresses).where(eq(addresses.userId, userId)).orderBy(asc(addresses.id));
  return rows.map(toAddress);
}

export async function addAddress(
  { database: { db } }: Deps,
  userId: string,
  body: AddressBody,
): Promise<Result<z.infer<typeof addressShape>, AddressFailure>> {
  return db.transaction(async (tx) => {
    if (!(await lockBook(tx, userId))) return err({ kind: 'not-found' });
    const taken = (await tx.select({ place: addresses.place }).from(addresses).where(eq(addresses.userId, userId))).map(
      ({ place }) => place,
    );
    const place = Array.from({ length: MOST_ADDRESSES }, (_, i) => i + 1).find((free) => !taken.includes(free));
    if (place === undefined) return err({ kind: 'too-many-addresses' });
    const first = taken.length === 0 ? { defaultShipping: true, defaultBilling: true } : {};
    const values = { ...columnsOf(body), ...first, id: uuidv7(), userId, place };
    await giveUpDefaults(tx, values);
    const [row] = await tx.insert(addresses).values(values).returning();
    if (!row) throw new Error('an address was not stored');
    return ok(toAddress(row));
  });
}

/** All of it is new: what is left out is gone. */
export async function changeAddress(
  { database: { db } }: Deps,
  { userId, id }: { userId: string; id: string },
  body: AddressBody,
): Promise<Result<z.infer<typeof addressShape>, AddressFailure>> {
  return db.transaction(async (tx) => {
    if (!(await lockBook(tx, userId))) return err({ kind: 'not-found' });
    const mine = and(eq(addresses.userId, userId), eq(addresses.id, id));
    if ((await tx.select({ id: addresses.id }).from(addresses).where(mine)).length === 0)
      return err({ kind: 'not-found' });
    await giveUpDefaults(tx, { ...body, userId, id });
    const [row] = await tx.update(addresses).set(columnsOf(body)).where(mine).returning();
    return row ? ok(toAddress(row)) : err({ kind: 'not-found' });
  });
}

export async function removeAddress(
  { database: { db } }: Deps,
  { userId, id }: { userId: string; id: string },
): Promise<boolean> {
  const gone = await db
    .delete(addresses)
    .where(and(eq(addresses.userId, userId), eq(addresses.id, id)))
    .returning({ id: addresses.id });
  return gone.length > 0;
}

/** One change of a book at a time, so that defaults move without meeting. */
async function lockBook(tx: Writer, userId: string): Promise<boolean> {
  const rows = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
  return rows.length > 0;
}

async function giveUpDefaults(
  tx: Writer,
  { userId, id, defaultShipping, defaultBilling }: Pick<Row, 'userId' | 'id' | 'defaultShipping' | 'defaultBilling'>,
): Promise<void> {
  if (!defaultShipping && !defaultBilling) return;
  await tx
    .update(addresses)
    .set({
      defaultShipping: sql`${addresses.defaultShipping} and not ${defaultShipping}::boolean`,
      defaultBilling: sql`${addresses.defaultBilling} and not ${defaultBilling}::boolean`,
    })
    .where(and(eq(addresses.userId, userId), ne(addresses.id, id)));
}
