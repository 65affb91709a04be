import type { CSSProperties } from 'react';

export type SkeletonProps = {
  /** `text` is a line of the surrounding font size, `media` fills a picture's ratio, `block` takes width and height. */
  variant?: 'text' | 'media' | 'block';
  width?: string;
  height?: string;
  ratio?: string;
};

/** Stands where content will be, in its size. Mark the region that waits with aria-busy. */
export function Skeleton({ variant = 'text', width, height, ratio = '4 / 5' }: SkeletonProps) {
  const style: CSSProperties = { width, height, aspectRatio: variant === 'media' ? ratio : undefined };
  return <span className={`ui-skeleton ui-skeleton-${variant}`} style={style} aria-hidden="true" />;
}
