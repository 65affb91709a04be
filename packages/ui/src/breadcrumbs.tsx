import type { LinkComponent } from './link-component.tsx';

export type Breadcrumb = { label: string; href?: string };
export type BreadcrumbsProps = {
  /** From the top down; the last one is the page itself and needs no href. */
  items: readonly Breadcrumb[];
  linkComponent?: LinkComponent;
  label?: string;
};

export function Breadcrumbs({ items, linkComponent: Link = 'a', label = 'Breadcrumb' }: BreadcrumbsProps) {
  return (
    <nav className="ui-breadcrumbs" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.href ? <Link href={item.href}>{item.label}</Link> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
