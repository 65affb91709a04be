import type { ReactNode } from 'react';

export type PageHeaderProps = {
  title: ReactNode;
  lead?: ReactNode;
  breadcrumbs?: ReactNode;
  /** At the title's right: sorting, a count. */
  actions?: ReactNode;
};

/** A page's h1 with what belongs to it. */
export function PageHeader({ title, lead, breadcrumbs, actions }: PageHeaderProps) {
  return (
    <header className="ui-page-header">
      {breadcrumbs}
      <div className="ui-page-header-row">
        <div>
          <h1>{title}</h1>
          {lead && <p className="ui-lead">{lead}</p>}
        </div>
        {actions}
      </div>
    </header>
  );
}
