import { classNames } from './class-names.tsx';

export type IconName =
  | 'bag'
  | 'search'
  | 'user'
  | 'menu'
  | 'close'
  | 'chevron-down'
  | 'chevron-right'
  | 'chevron-left'
  | 'check'
  | 'minus'
  | 'plus'
  | 'trash'
  | 'truck'
  | 'lock'
  | 'shield'
  | 'arrow-right'
  | 'arrow-left'
  | 'alert'
  | 'info'
  | 'mail'
  | 'filter';

/** Decoration next to text, drawn by `styles/icon.css`. The text carries the meaning, so it is hidden from assistive technology. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <span className={classNames('ui-icon', `ui-icon-${name}`, className)} aria-hidden="true" />;
}
