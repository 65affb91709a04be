import type { CSSProperties, ReactNode } from 'react';

export type SiteFooterProps = {
  brand?: ReactNode;
  /** Each with a title and a `<ul>` of links. */
  columns?: readonly { title: string; content: ReactNode }[];
  /** Last line: rights, legal links, means of payment. */
  end?: ReactNode;
};

/** Foot of every page. */
export function SiteFooter({ brand, columns = [], end }: SiteFooterProps) {
  const style: CSSProperties & Record<'--ui-footer-columns', number> = {
    '--ui-footer-columns': Math.max(columns.length, 1),
  };
  return (
    <footer className="ui-site-footer">
      <div className="ui-container">
        <div className="ui-site-footer-top" style={style}>
          {brand && <div className="ui-site-footer-brand">{brand}</div>}
          {columns.map((column) => (
            <div key={column.title}>
              <h2>{column.title}</h2>
              {column.content}
            </div>
          ))}
        </div>
        {end && <div className="ui-site-footer-end">{end}</div>}
      </div>
    </footer>
  );
}
