import type { ReactNode, Ref } from 'react';
import { classNames } from './class-names.tsx';
import { Icon, type IconName } from './icon.tsx';

export type AlertProps = {
  tone?: 'info' | 'success' | 'warn' | 'danger';
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /**
   * How it is announced when it appears: `alert` at once, `status` when there is a pause, `none` for text that was
   * there from the start. Danger alerts, unless told otherwise, and the rest is `status`.
   */
  role?: 'alert' | 'status' | 'none';
  className?: string;
  /** With `tabIndex={-1}` it can take the focus, as the summary of a form's errors should. */
  ref?: Ref<HTMLDivElement>;
  tabIndex?: number;
};

const icons: Record<NonNullable<AlertProps['tone']>, IconName> = {
  info: 'info',
  success: 'check',
  warn: 'alert',
  danger: 'alert',
};

export function Alert({ tone = 'info', title, children, action, role, className, ref, tabIndex }: AlertProps) {
  const announced = role ?? (tone === 'danger' ? 'alert' : 'status');
  return (
    <div
      ref={ref}
      tabIndex={tabIndex}
      role={announced === 'none' ? undefined : announced}
      className={classNames('ui-alert', `ui-alert-${tone}`, className)}
    >
      <Icon name={icons[tone]} />
      <div className="ui-alert-body">
        {title && <p className="ui-alert-title">{title}</p>}
        {children && <div>{children}</div>}
        {action && <div className="ui-alert-action">{action}</div>}
      </div>
    </div>
  );
}
