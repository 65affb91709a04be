import { z } from 'zod';

const receipt = z.object({
  erased: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.number())])),
  kept: z.array(z.object({ service: z.string(), what: z.string(), why: z.string() })),
});

/** The receipt of a deletion, to be read. */
export interface Receipt {
  erased: string[];
  kept: { what: string; why: string }[];
}

/** Parts of the shop say how much they erased of what; nought of it is not worth a line. Null: a receipt of another shape. */
export function readReceipt(document: unknown): Receipt | null {
  const { data } = receipt.safeParse(document);
  if (!data) return null;
  const erased = Object.values(data.erased).flatMap((said) =>
    typeof said === 'string'
      ? [said]
      : Object.entries(said).flatMap(([what, count]) => (count > 0 ? [`${count} × ${what}`] : [])),
  );
  return { erased, kept: data.kept.map(({ what, why }) => ({ what, why })) };
}
