import type { Sql } from 'postgres';
import type { Line, Reservation } from './reservation.ts';

/** A row of `reservations` as statements here answer with it. */
export interface ReservationRow {
  id: string;
  status: Reservation['status'];
  /** As Postgres writes it: Drizzle has the client leave times as text. */
  expiresAt: string;
  lines: Line[];
}
export const toReservation = ({ id, status, expiresAt, lines }: ReservationRow): Reservation => ({
  id,
  status,
  expiresAt: new Date(expiresAt).toISOString(),
  lines,
});

/** The columns of a ReservationRow, from `table`: reservations, or rows of it that a statement has just changed. */
export const reservationColumns = (sql: Sql, table: 'reservations' | 'made') => sql`
  id, status, expires_at as "expiresAt", coalesce((
    select json_agg(json_build_object('variantId', variant_id, 'quantity', quantity) order by variant_id)
    from reservation_lines where reservation_id = ${sql(table)}.id
  ), '[]') as lines`;

export async function readReservation(sql: Sql, id: string): Promise<Reservation | undefined> {
  const [row] = await sql<ReservationRow[]>`
    select ${reservationColumns(sql, 'reservations')} from reservations where id = ${id}`;
  return row && toReservation(row);
}
