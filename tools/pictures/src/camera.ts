import type { Scene } from './scene.ts';
import type { Point } from './solid.ts';

export interface Camera {
  eye: Point;
  forward: Point;
  right: Point;
  up: Point;
  /** Half of the picture's height at distance 1. */
  spread: number;
  /** Direction towards the key light, from the upper left. */
  light: Point;
}

export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const unit = ([x, y, z]: Point): Point => {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
};
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export interface View {
  tilt: number;
  detail: boolean;
}

/** A long lens that fits the scene's frame into the picture, small things a little smaller than large ones. */
export function cameraFor(scene: Scene, { tilt, detail }: View): Camera {
  const { half, low, high, depth } = scene.frame;
  const around = (((scene.around ?? 0) + (detail ? 14 : 0)) * Math.PI) / 180;
  const raised = ((tilt + (detail ? 4 : 0)) * Math.PI) / 180;
  const forward = unit([-Math.sin(around) * Math.cos(raised), -Math.sin(raised), -Math.cos(around) * Math.cos(raised)]);
  const right = unit(cross(forward, [0, 1, 0]));
  const up = cross(right, forward);
  const [s, c] = [Math.abs(Math.sin(around)), Math.cos(around)];
  const across = half * c + depth * s;
  const tall = ((high - low) / 2) * Math.cos(raised) + (depth * c + half * s) * Math.abs(Math.sin(raised));
  const fill = Math.min(0.78, Math.max(0.56, 0.6 + 0.15 * Math.log10(Math.max(half, (high - low) / 2) / 5)));
  const spread = 0.16;
  const whole = Math.max(tall / (0.98 * fill), across / (0.8 * fill * 1.12)) / spread + depth * 0.6;
  const distance = detail ? whole / (scene.zoom ?? 2.3) : whole;
  const middle: Point = detail ? scene.focus : [0, (low + high) / 2, 0];
  // the object sits a little below the middle, with more air above it
  const lift = detail || scene.stands !== 'floor' ? 0 : 0.09 * spread * distance;
  const eye: Point = [
    middle[0] - forward[0] * distance + up[0] * lift,
    middle[1] - forward[1] * distance + up[1] * lift,
    middle[2] - forward[2] * distance + up[2] * lift,
  ];
  const light = unit([
    -0.62 * right[0] - 0.5 * forward[0],
    0.95 - 0.1 * Math.sin(raised),
    -0.62 * right[2] - 0.5 * forward[2],
  ]);
  return { eye, forward, right, up, spread, light };
}
