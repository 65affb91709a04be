import type { ComponentProps, CSSProperties } from 'react';
import { classNames } from './class-names.tsx';

export type Space = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | 10 | 12 | 16 | 20 | 24;
export type StackProps = ComponentProps<'div'> & {
  /** Step of the spacing scale. */
  gap?: Space;
  direction?: 'column' | 'row';
};

/** Children below one another, or in a row that wraps, with even space between. */
export function Stack({ gap = 4, direction = 'column', className, style, ...rest }: StackProps) {
  const gapStyle: CSSProperties & Record<'--ui-gap', string> = {
    ...style,
    '--ui-gap': gap === 0 ? '0' : `var(--ui-space-${gap})`,
  };
  return (
    <div {...rest} className={classNames('ui-stack', direction === 'row' && 'ui-row', className)} style={gapStyle} />
  );
}
