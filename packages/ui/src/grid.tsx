import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names.tsx';

type Columns = Record<'--ui-grid-phone' | '--ui-grid-tablet' | '--ui-grid-desktop', number>;
export type GridProps = Omit<ComponentProps<'ul'>, 'children'> & {
  /** Columns on phone, tablet (768 px) and desktop (1024 px). */
  columns?: readonly [phone: number, tablet: number, desktop: number];
  children: ReactNode;
};

/** A list laid out in columns; its children are `<li>`. */
export function Grid({ columns = [2, 3, 4], className, style, ...rest }: GridProps) {
  const [phone, tablet, desktop] = columns;
  const columnStyle: CSSProperties & Columns = {
    ...style,
    '--ui-grid-phone': phone,
    '--ui-grid-tablet': tablet,
    '--ui-grid-desktop': desktop,
  };
  return <ul {...rest} className={classNames('ui-grid', className)} style={columnStyle} />;
}
