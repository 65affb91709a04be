import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names.tsx';

export type MediaFrameProps = {
  /** CSS aspect-ratio. Product photos are 4 / 5. */
  ratio?: string;
  /** `contain` shows the whole picture on the frame's paper. */
  fit?: 'cover' | 'contain';
  className?: string;
  /** An img or picture; it fills the frame. */
  children?: ReactNode;
};

/** A box with the room a picture will need, so that nothing moves when it arrives. */
export function MediaFrame({ ratio = '4 / 5', fit = 'cover', className, children }: MediaFrameProps) {
  const style: CSSProperties & Record<'--ui-ratio', string> = { '--ui-ratio': ratio };
  return (
    <span className={classNames('ui-media', fit === 'contain' && 'ui-media-contain', className)} style={style}>
      {children}
    </span>
  );
}
