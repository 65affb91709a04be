import * as React from 'react';

interface Point {
  x: number;
  y: number;
}
interface View extends Point {
  scale: number;
}

const WHOLE: View = { scale: 1, x: 0, y: 0 };
const CLOSE = 2.5;
const CLOSEST = 4;
const TAP_MS = 300;
const TAP_PX = 24;
const SWIPE_PX = 60;

/** Keeps the picture over the screen: it can be moved by as much as it is larger. */
function held({ scale, x, y }: View, { width, height }: { width: number; height: number }): View {
  const larger = Math.min(Math.max(scale, 1), CLOSEST);
  const most = { x: ((larger - 1) * width) / 2, y: ((larger - 1) * height) / 2 };
  const within = (value: number, limit: number) => Math.min(Math.max(value, -limit), limit);
  return { scale: larger, x: within(x, most.x), y: within(y, most.y) };
}

/** `to` times as large, around a point (from the middle of the stage) that stays where it is. */
const around = (view: View, to: number, { x, y }: Point): View => ({
  scale: to,
  x: x - ((x - view.x) * to) / view.scale,
  y: y - ((y - view.y) * to) / view.scale,
});

const between = ([a, b]: Point[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

/** Looking closer at a picture: double tap, pinch, wheel; then dragging moves it, and before that leads to the next one. */
export function usePanZoom(swipe: (by: 1 | -1) => void) {
  const [view, setView] = React.useState(WHOLE);
  const touches = React.useRef(new Map<number, Point>());
  const begun = React.useRef<Point>({ x: 0, y: 0 });
  const tapped = React.useRef({ at: 0, x: 0, y: 0 });

  const pointIn = ({ currentTarget, clientX, clientY }: React.MouseEvent<HTMLElement>): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  };
  const toggle = (point: Point, box: DOMRect) =>
    setView((now) => (now.scale > 1 ? WHOLE : held(around(now, CLOSE, point), box)));

  return {
    view,
    reset: () => setView(WHOLE),
    toggle: (box: DOMRect) => toggle({ x: 0, y: 0 }, box),
    handlers: {
      onPointerDown(event: React.PointerEvent<HTMLElement>) {
        event.currentTarget.setPointerCapture(event.pointerId);
        touches.current.set(event.pointerId, pointIn(event));
        begun.current = pointIn(event);
      },
      onPointerMove(event: React.PointerEvent<HTMLElement>) {
        const last = touches.current.get(event.pointerId);
        if (!last) return;
        const point = pointIn(event);
        const before = between([...touches.current.values()]);
        touches.current.set(event.pointerId, point);
        const now = between([...touches.current.values()]);
        const box = event.currentTarget.getBoundingClientRect();
        if (before > 0) setView((was) => held(around(was, (was.scale * now) / before, point), box));
        else
          setView((was) =>
            was.scale > 1 ? held({ ...was, x: was.x + point.x - last.x, y: was.y + point.y - last.y }, box) : was,
          );
      },
      onPointerUp(event: React.PointerEvent<HTMLElement>) {
        const alone = touches.current.size === 1;
        touches.current.delete(event.pointerId);
        const point = pointIn(event);
        const moved = { x: point.x - begun.current.x, y: point.y - begun.current.y };
        if (!alone) return;
        if (view.scale === 1 && Math.abs(moved.x) > Math.max(SWIPE_PX, Math.abs(moved.y))) swipe(moved.x < 0 ? 1 : -1);
        if (Math.hypot(moved.x, moved.y) > TAP_PX) return;
        const { at, x, y } = tapped.current;
        const twice = event.timeStamp - at < TAP_MS && Math.hypot(point.x - x, point.y - y) < TAP_PX;
        tapped.current = twice ? { at: 0, x: 0, y: 0 } : { at: event.timeStamp, ...point };
        if (twice) toggle(point, event.currentTarget.getBoundingClientRect());
      },
      onPointerCancel: ({ pointerId }: React.PointerEvent) => void touches.current.delete(pointerId),
      onWheel(event: React.WheelEvent<HTMLElement>) {
        const point = pointIn(event);
        const box = event.currentTarget.getBoundingClientRect();
        setView((was) => held(around(was, was.scale * 1.0015 ** -event.deltaY, point), box));
      },
    },
  };
}
