import { eq, sql } from 'drizzle-orm';
import type { DatabaseDeps } from './deps.ts';
import type { Reservation } from './reservation.ts';
import { reservationLines, reservations } from './schema.ts';

const lines = sql<Reservation['lines']>`coalesce((
  select json_agg(
    json_build_object('variantId', ${reservationLines.variantId}, 'quantity', ${reservationLines.quantity})
    order by ${reservationLines.variantId}
  )
  from ${reservationLines} where ${reservationLines.reservationId} = ${reservations.id}
), '[]')`;

export async function readReservation(
  { database: { db } }: DatabaseDeps,
  id: string,
): Promise<{ reservation: Reservation; requestHash: string | null } | undefined> {
  const [row] = await db
    .select({
      id: reservations.id,
      status: reservations.status,
      expiresAt: reservations.expiresAt,
      requestHash: reservations.requestHash,
      lines,
    })
    .from(reservations)
    .where(eq(reservations.id, id));
  if (!row) return undefined;
  const { requestHash, expiresAt, ...rest } = row;
  return { reservation: { ...rest, expiresAt: expiresAt.toISOString() }, requestHash };
}
