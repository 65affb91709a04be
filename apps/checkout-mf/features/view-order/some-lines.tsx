import { optionText } from '../view-cart/option-text.ts';
import type { OrderView } from './order-status.ts';

type OrderLine = OrderView['lines'][number];

/** A line in words: "Ridge Vase, Glaze: Sage". */
export const lineText = (line: Pick<OrderLine, 'title' | 'options'>): string =>
  [line.title, optionText(line)].filter(Boolean).join(', ');

interface SomeLinesProps {
  of: Pick<OrderView, 'lines'>;
  lines: readonly { variantId: string; quantity: number }[];
}

/** Some of an order's goods: what is in a parcel, what goes back. */
export function SomeLines({ of, lines }: SomeLinesProps) {
  const texts = new Map(of.lines.map((line) => [line.variantId, lineText(line)]));
  return (
    <ul className="chk:flex chk:flex-col chk:gap-1">
      {lines.map(({ variantId, quantity }) => (
        <li key={variantId} className="chk:wrap-break-word">{`${quantity} × ${texts.get(variantId)}`}</li>
      ))}
    </ul>
  );
}
