import type { ComponentType, ReactNode } from 'react';

export type LinkProps = {
  href: string;
  className?: string;
  rel?: string;
  'aria-current'?: 'page';
  children: ReactNode;
};

/** What draws links: the plain element, or the app's own (next/link fits). */
export type LinkComponent = 'a' | ComponentType<LinkProps>;
