import type { ComponentProps } from 'react';
import { classNames } from './class-names.tsx';

export type ContainerProps = ComponentProps<'div'> & { width?: 'page' | 'narrow' | 'text' };

/** Centres content and keeps it off the screen's edge. */
export function Container({ width = 'page', className, ...rest }: ContainerProps) {
  return (
    <div {...rest} className={classNames('ui-container', width !== 'page' && `ui-container-${width}`, className)} />
  );
}
