import type { ReactNode } from 'react';

export type SiteHeaderProps = {
  /** The link home. */
  brand: ReactNode;
  search?: ReactNode;
  /** Links or buttons of class `ui-action`. */
  actions?: ReactNode;
  /** A list `<ul className="ui-nav">` of links; the current one has aria-current. */
  nav?: ReactNode;
  navLabel?: string;
  /** One line above everything. */
  banner?: ReactNode;
};

/** Head of every page. What is in it, its owner decides. */
export function SiteHeader({ brand, search, actions, nav, navLabel = 'Main', banner }: SiteHeaderProps) {
  return (
    <header className="ui-site-header">
      {banner && <div className="ui-site-banner">{banner}</div>}
      <div className="ui-container ui-site-header-inner">
        <div className="ui-site-brand">{brand}</div>
        {search && <div className="ui-site-search">{search}</div>}
        {actions && <div className="ui-site-actions">{actions}</div>}
        {nav && (
          <nav className="ui-site-nav" aria-label={navLabel}>
            {nav}
          </nav>
        )}
      </div>
    </header>
  );
}
