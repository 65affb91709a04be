import { type ComponentType, lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';

/** How far outside the screen a part is fetched, so that it is there when a shopper arrives. */
const NEAR = '600px';
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

interface Options {
  /** Least height in px, held until the part is there: what it usually needs. */
  height?: number;
}

/**
 * A component whose code is no part of the first load. The server renders it whole; the browser leaves that HTML as it is until the
 * part comes near the screen, is touched or focused, then fetches the code and takes over. Make it once, beside the imports:
 * `const Reviews = loadWhenNear(() => import('./reviews.tsx').then(({ Reviews }) => Reviews), { height: 480 })`.
 */
export function loadWhenNear<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { height }: Options = {},
): ComponentType<Props> {
  const style = { minHeight: height };
  const Loaded = lazy(async () => ({ default: await load() }));
  let here: ComponentType<Props> | undefined;

  function OnServer(props: Props) {
    return (
      <div style={style}>
        <Suspense>
          <Loaded {...props} />
        </Suspense>
      </div>
    );
  }

  function InBrowser(props: Props) {
    const place = useRef<HTMLDivElement>(null);
    const focused = useRef(-1);
    const [Component, setComponent] = useState<ComponentType<Props>>();

    useLayoutEffect(() => {
      const element = place.current;
      if (!element) return;
      const takeOver = (component: ComponentType<Props>) => {
        here = component;
        focused.current = focusables(element).findIndex((one) => one === document.activeElement);
        setComponent(() => component);
      };
      if (Component) focusables(element)[focused.current]?.focus({ preventScroll: true });
      else if (here) takeOver(here);
      // where its code cannot be fetched, the part stays as the server made it
      else return onceNear(element, () => load().then(takeOver));
    }, [Component]);

    return Component ? (
      <div ref={place} style={style}>
        <Component {...props} />
      </div>
    ) : (
      // React does not look into an element that has HTML of its own
      <div ref={place} style={style} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
    );
  }

  return typeof window === 'undefined' ? OnServer : InBrowser;
}

const focusables = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];

/** Calls `arrive` when the element is near, and again where that failed and somebody touches or focuses it. Answers what ends it. */
function onceNear(element: HTMLElement, arrive: () => Promise<void>): () => void {
  let live = true;
  let underWay = false;
  const come = () => {
    if (!live || underWay) return;
    underWay = true;
    arrive().catch((error: unknown) => {
      underWay = false;
      console.error('[souk] a part could not be loaded', error);
    });
  };
  const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && come(), { rootMargin: NEAR });
  observer.observe(element);
  const kinds = ['focusin', 'pointerdown'] as const;
  for (const kind of kinds) element.addEventListener(kind, come, { passive: true });
  return () => {
    live = false;
    observer.disconnect();
    for (const kind of kinds) element.removeEventListener(kind, come);
  };
}
