import { Icon, type IconName } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type ActionContentProps = {
  icon: IconName;
  /** Seen from 480 px on; on a phone the icon stands alone. */
  label: string;
  count?: number;
  /** The whole name, which holds the label and the count: "Cart, 2 items". Without it the label is the name. */
  name?: string;
};

/** What stands in a header link or button of class `ui-action`. */
export function ActionContent({ icon, label, count, name = label }: ActionContentProps) {
  return (
    <>
      <Icon name={icon} />
      <span className="ui-action-label" aria-hidden="true">
        {label}
      </span>
      {count !== undefined && (
        <span className="ui-count" data-empty={count === 0 || undefined} aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
      <VisuallyHidden>{name}</VisuallyHidden>
    </>
  );
}
