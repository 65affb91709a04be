import type { ComponentProps } from 'react';
import { classNames } from './class-names.tsx';

export type CardProps = ComponentProps<'div'> & { tone?: 'surface' | 'sunken' };

export function Card({ tone = 'surface', className, ...rest }: CardProps) {
  return <div {...rest} className={classNames('ui-card', tone === 'sunken' && 'ui-card-sunken', className)} />;
}
