import { noise } from './noise.ts';
import type { Part, Scene } from './scene.ts';
import { frame } from './shapes-frame.ts';
import type { Build } from './shapes-turned.ts';
import { box, cylinder, joined, moved, type Point, type Solid, sphere, tube, turned } from './solid.ts';

const cushion: Build = ({ size = [], finish }) => {
  const [half = 22, tall = 22, thick = 6] = size;
  const pillow = (x: number, y: number, z: number): number => {
    const [u, v] = [Math.min(1, Math.abs(x) / half), Math.min(1, Math.abs(y) / tall)];
    const puff = thick * ((1 - u ** 2.6) * (1 - v ** 2.6)) ** 0.5 + 0.5;
    const crease =
      0.5 * (noise(x * 0.16 + 4, y * 0.16, 1) - 0.5) +
      0.35 * Math.max(0, u * v - 0.4) * Math.sin((Math.abs(x) - Math.abs(y)) * 1.1);
    const pull = 1 - 0.05 * Math.cos(v * Math.PI * 0.5) * u ** 4 - 0.05 * Math.cos(u * Math.PI * 0.5) * v ** 4;
    const side = Math.max(Math.abs(x) - half * pull, Math.abs(y) - tall * pull);
    const front = Math.abs(z) - puff - crease;
    return 0.5 * (Math.min(Math.max(side, front), 0) + Math.hypot(Math.max(side, 0), Math.max(front, 0)) - 0.35);
  };
  const lying: Solid = { distance: pillow, ball: { x: 0, y: 0, z: 0, r: Math.hypot(half, tall, 3) } };
  return {
    parts: [{ ...moved(turned(lying, 'x', -9), 0, tall - 0.4, 0), finish }],
    frame: frame(half, tall * 2, thick),
    stands: 'floor',
    around: 16,
    focus: [half * 0.5, tall * 1.5, 3],
  };
};
/** Cloth folded in layers: rounded slabs that sag a little and never lie quite straight. */
function folded(layers: number, [half, thick, deep]: Point, finish: string): Part[] {
  return Array.from({ length: layers }, (_, at): Part => {
    const y = thick * (2 * at + 1);
    const lean = ((at * 37) % 5) / 5 - 0.4;
    const slab = box([lean * 0.8, y, lean * -0.6], [half - (at % 2) * 0.4, thick, deep - (at % 3) * 0.3], thick * 0.96);
    const distance = (x: number, py: number, z: number): number =>
      0.85 * slab.distance(x, py + 0.35 * (noise(x * 0.12 + at, 2, z * 0.12) - 0.5) + 0.0006 * x * x, z);
    return {
      distance,
      ball: { ...slab.ball, r: slab.ball.r + 0.6 },
      finish,
    };
  });
}
const fringe = (half: number, y: number, z: number): Part[] =>
  Array.from({ length: 17 }, (_, at): Part => {
    const x = -half + 1 + (at * (2 * half - 2)) / 16;
    const sway = ((at * 53) % 7) / 7 - 0.5;
    return {
      ...tube(
        [
          [x, y, z - 0.6],
          [x + sway * 0.3, y - 0.3, z + 0.7],
          [x + sway, y - 2.6, z + 1],
          [x + sway * 1.4, y - 4.6, z + 1.1],
        ],
        0.34,
        0.24,
        3,
      ),
      finish: 'wool',
    };
  });
const cloth = (parts: Part[], half: number, high: number, deep: number): Scene => ({
  parts,
  frame: frame(half, high, deep),
  stands: 'floor',
  around: -24,
  focus: [half * 0.45, high * 0.7, deep * 0.7],
});
const throwShape: Build = () => cloth([...folded(5, [19, 1.25, 13], 'wool'), ...fringe(18, 11.6, 12.6)], 19, 12.5, 13);
const blanket: Build = () => cloth(folded(7, [22, 1.35, 16], 'check'), 22, 19, 16);
const towels: Build = () => {
  const waffled = folded(4, [15, 1.1, 10], 'waffle').map(
    (part): Part => ({
      ...part,
      distance: (x, y, z) => part.distance(x, y, z) * 0.9 + 0.09 * Math.sin(x * 5.2) * Math.sin(z * 5.2 + y * 5.2),
    }),
  );
  return cloth(waffled, 15, 8.8, 10);
};
const runner: Build = () => {
  const roll = moved(turned(cylinder([0, 0, 0], 4, 11.5, 0.5), 'z', 90), 0, 4, 0);
  const spiral: Solid = {
    ...roll,
    distance: (x, y, z) =>
      roll.distance(x, y, z) + (Math.abs(x) > 10.8 ? 0.12 * Math.abs(Math.sin(Math.hypot(y - 4, z) * 5)) : 0),
  };
  const tail = box([0, 0.35, 9], [11.3, 0.28, 9], 0.25);
  return cloth([{ ...joined(spiral, tail), finish: 'linen' }], 12, 8, 12);
};
const bolster: Build = () => {
  const roll = moved(turned(cylinder([0, 0, 0], 9, 30, 3), 'z', 90), 0, 9, 0);
  const soft: Solid = {
    ...roll,
    distance: (x, y, z) => 0.8 * (roll.distance(x, y, z) + 0.5 * (noise(x * 0.1, y * 0.1, z * 0.1) - 0.5)),
  };
  const bands = [-24, -18, -12, -6, 0, 6, 12, 18, 24].map(
    (x): Part => ({
      ...soft,
      distance: (px, y, z) => Math.max(soft.distance(px, y, z) - 0.03, Math.abs(px - x) - 1.1),
      finish: 'linen',
    }),
  );
  const button: Part = { ...sphere([30, 9, 0], 1.3), finish: 'linen' };
  return {
    parts: [{ ...soft, finish: 'linen', colour: '#e8e0d0' }, ...bands, button],
    frame: frame(30, 18, 9),
    stands: 'floor',
    around: -34,
    focus: [24, 10, 4],
  };
};

export const clothShapes: Record<string, Build> = { cushion, blanket, towels, runner, bolster, throw: throwShape };
