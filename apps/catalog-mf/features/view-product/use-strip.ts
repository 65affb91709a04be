import * as React from 'react';

/** Where an arrow key leads from picture `at` of `count`; undefined for any other key. */
export function stepOf(key: string, at: number, count: number): number | undefined {
  const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: count - 1 };
  const to = steps[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}

/** A row of pictures that the browser scrolls and snaps by itself: which of them is in view, and how to show another. */
export function useStrip() {
  const strip = React.useRef<HTMLUListElement>(null);
  const [current, setCurrent] = React.useState(0);
  return {
    strip,
    current,
    onScroll({ currentTarget: { scrollLeft, clientWidth } }: React.UIEvent<HTMLElement>) {
      setCurrent(Math.round(scrollLeft / Math.max(clientWidth, 1)));
    },
    show(index: number) {
      const { current: element } = strip;
      element?.scrollTo({ left: index * element.clientWidth });
    },
  };
}
