import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';

export type BadgeProps = {
  /** Without a tone it is paper, for use on photos. */
  tone?: 'neutral' | 'accent' | 'sale' | 'success' | 'warn' | 'danger';
  children: ReactNode;
};

export function Badge({ tone, children }: BadgeProps) {
  return <span className={classNames('ui-badge', tone && `ui-badge-${tone}`)}>{children}</span>;
}
