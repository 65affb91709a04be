import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';

export type DefinitionRow = {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  tone?: 'discount' | 'total';
};

/** Names with their values: the sums of an order, the details of a thing. */
export function DefinitionList({ rows, className }: { rows: readonly DefinitionRow[]; className?: string }) {
  return (
    <dl className={classNames('ui-summary', className)}>
      {rows.map((row) => (
        <div key={row.label} className={classNames('ui-summary-row', row.tone && `ui-summary-${row.tone}`)}>
          <dt>
            {row.label}
            {row.note && <span className="ui-summary-note">{row.note}</span>}
          </dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
