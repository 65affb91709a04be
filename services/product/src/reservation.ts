import { z } from 'zod';
import { RESERVATION_STATUSES } from './schema-reservations.ts';

const MAX_HOLD_SECONDS = 7 * 24 * 3600;

const line = z.strictObject({
  variantId: z.uuid().transform((id) => id.toLowerCase()),
  quantity: z.int().min(1).max(1_000_000),
});
export type Line = z.infer<typeof line>;

export const reservationInput = z.strictObject({
  id: z.uuid().describe("The caller's own id for it: the order's"),
  lines: z.array(line).min(1).max(200),
  expiresInSeconds: z.int().min(1).max(MAX_HOLD_SECONDS),
});
export type ReservationInput = z.infer<typeof reservationInput>;

export const reservationShape = z
  .object({
    id: z.uuid(),
    status: z.enum(RESERVATION_STATUSES),
    expiresAt: z.iso.datetime(),
    lines: z.array(z.object({ variantId: z.uuid(), quantity: z.int() })),
  })
  .meta({ id: 'Reservation' });
export type Reservation = z.infer<typeof reservationShape>;

export const restockInput = z.strictObject({ lines: z.array(line).min(1).max(200) });

export const restockShape = z
  .object({
    reservationId: z.uuid(),
    lines: z.array(z.object({ variantId: z.uuid(), quantity: z.int() })),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Restock' });
export type Restock = z.infer<typeof restockShape>;

export interface Shortage {
  variantId: string;
  requested: number;
  available: number;
}

/** One line per variant, in the order of ids: the order in which all who touch stock take their locks. */
export function mergeLines(lines: Line[]): Line[] {
  const quantities = new Map<string, number>();
  for (const { variantId, quantity } of lines) quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
  return [...quantities]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
