import { vessel } from './lathe.ts';
import { noise } from './noise.ts';
import type { Part } from './scene.ts';
import { frame, wood } from './shapes-frame.ts';
import { type Build, standing } from './shapes-turned.ts';
import { box, cylinder, moved, type Point, type Solid, sphere, tube, turned, without } from './solid.ts';

const board: Build = ({ size = [] }) => {
  const [half = 15, thick = 0.9, deep = 8, hole = 2] = size;
  const slab = without(
    box([0, thick, 0], [half, thick, deep], 0.45),
    cylinder([half - 3.6, thick, 0], hole * 0.75, 4, 0.3),
  );
  return {
    parts: [wood(slab)],
    frame: frame(half, thick * 2, deep),
    stands: 'floor',
    around: -30,
    focus: [half - 5, thick * 2, 0],
  };
};
const hollow = (half: number, high: number, deep: number, wall: number): Solid =>
  without(
    box([0, high / 2, 0], [half, high / 2, deep], 0.35),
    box([0, high / 2 + wall * 1.2, 0], [half - wall, high / 2, deep - wall], 0.25),
  );
const tray: Build = () => ({
  parts: [wood(hollow(25, 3, 16, 1.2))],
  frame: frame(25, 3, 16),
  stands: 'floor',
  around: -28,
  focus: [16, 2, 8],
});
const deskTray: Build = () => ({
  parts: [wood(hollow(16.5, 4, 12, 0.8)), wood(moved(hollow(12.4, 3.4, 4.4, 0.7), -1.6, 0.95, 5.2))],
  frame: frame(16.5, 4.4, 12),
  stands: 'floor',
  around: -32,
  focus: [12, 3, 9],
});
const bookends: Build = () => {
  const step = (side: number): Part[] =>
    [2.5, 5, 7.5].map((h, at) => wood(box([side * (9.6 + (2 - at) * 3.6), h, 0], [1.8, h, 4.5], 0.15), 'y'));
  const books = [
    ['#8f4233', 9.8, 1.5],
    ['#d9ccb4', 11, 1.1],
    ['#2f4a3e', 10.2, 1.9],
    ['#34425f', 9.4, 1.3],
    ['#c99a2e', 10.6, 1],
  ] as const;
  let x = -6.7;
  const shelf = books.map(([colour, high, thick]): Part => {
    x += thick;
    const part = { ...box([x, high, -0.3], [thick * 0.96, high, 6.6], 0.2), finish: 'card', colour };
    x += thick + 0.06;
    return part;
  });
  return {
    parts: [...step(-1), ...step(1), ...shelf],
    frame: frame(19, 21, 6),
    stands: 'floor',
    around: 24,
    focus: [13, 8, 2],
  };
};
const penCup: Build = ({ size = [] }) => {
  const [radius = 3.75, high = 10] = size;
  const pencil = (from: Point, to: Point, colour: string): Part => ({
    ...tube([from, to], 0.36),
    finish: 'powder',
    colour,
  });
  const line: [number, number][] = [
    [0, 0],
    [radius * 0.97, 0],
    [radius, 0.2],
    [radius, high],
  ];
  return standing(
    [
      { ...vessel(line, { wall: 0.3 }), finish: 'metal' },
      pencil([1, 1, 0.5], [2.6, 17.5, 0.2], '#27313d'),
      pencil([-1, 1, 0], [-1.9, 16, 0.6], '#b05c32'),
      pencil([0, 1, -1], [0.5, 14.8, -2], '#d9ccb4'),
    ],
    radius + 0.4,
    17,
    { focus: [1, high * 0.8, 0] },
  );
};
const pebble: Build = () => {
  const distance = (x: number, y: number, z: number): number => {
    const dent = 0.16 * noise(x * 0.5 + 3, y * 0.6, z * 0.5) + 0.03 * noise(x * 5, y * 5, z * 5);
    const k = Math.hypot(x / 4.1, (y - 1.5) / (1.55 + 0.05 * x), z / (3 - 0.08 * x));
    return (k - 1) * 1.4 + dent * 0.5;
  };
  return {
    parts: [{ distance, ball: { x: 0, y: 1.5, z: 0, r: 4.6 }, finish: 'metal' }],
    frame: frame(4.4, 3, 3),
    stands: 'floor',
    around: -20,
    focus: [1, 2.4, 1],
  };
};
const letterRack: Build = () => {
  const block = [-3, 0.4, 3.6].reduce(
    (solid, z) => without(solid, moved(turned(box([0, 3, 0], [14, 3.4, 0.45], 0.05), 'x', -12), 0, 1.6, z)),
    box([0, 2, 0], [12, 2, 6], 0.35),
  );
  const card = (z: number, half: number, high: number, colour: string): Part => ({
    ...moved(turned(box([0, high, 0], [half, high, 0.12], 0.05), 'x', -12), 0.6, 1.7, z),
    finish: 'card',
    colour,
  });
  return {
    parts: [wood(block), card(-3, 9.5, 6.4, '#e9e2d3'), card(0.4, 7.6, 5.2, '#c9b79a')],
    frame: frame(12, 13, 6),
    stands: 'floor',
    around: 32,
    focus: [8, 4, 3],
  };
};
const stool: Build = () => {
  const leg = (turn: number): Part =>
    wood(
      turned(
        tube(
          [
            [13, 0, 0],
            [8.6, 42, 0],
          ],
          1.25,
          1.9,
        ),
        'y',
        turn,
      ),
      'y',
    );
  const wedge = (turn: number): Part =>
    wood(turned(box([8.5, 45.05, 0], [0.25, 0.1, 1.7], 0.05), 'y', turn), 'x', '#4a3325');
  return {
    parts: [
      wood(cylinder([0, 43.3, 0], 16.5, 1.7, 0.6)),
      leg(100),
      leg(220),
      leg(340),
      wedge(100),
      wedge(220),
      wedge(340),
    ],
    frame: frame(16.5, 45, 15),
    stands: 'floor',
    focus: [5, 43, 10],
  };
};
const sideTable: Build = () => {
  const blades = [45, -45].map((turn) => wood(turned(box([0, 19.6, 0], [17, 19.6, 1.1], 0.2), 'y', turn), 'y'));
  return {
    parts: [wood(cylinder([0, 40.6, 0], 22.5, 1.3, 0.5)), ...blades],
    frame: frame(22.5, 42, 20),
    stands: 'floor',
    around: 12,
    focus: [10, 39, 10],
  };
};
const bench: Build = () => {
  const leg = (side: number): Part =>
    wood(turned(box([side * 38, 21, 0], [1.7, 21.4, 12.5], 0.2), 'z', side * -0.01), 'y');
  return {
    parts: [wood(box([0, 42.3, 0], [50, 1.7, 14], 0.35)), leg(-1), leg(1), wood(box([0, 22, 0], [38, 4, 1.3], 0.2))],
    frame: frame(50, 44, 13),
    stands: 'floor',
    around: -28,
    focus: [36, 42, 8],
  };
};
const ovalBox: Build = () => {
  const oval = (high: number, grow: number, y: number): Solid => ({
    distance: (x, py, z) => {
      const side = (Math.hypot(x / (9 + grow), z / (6 + grow)) - 1) * (5.8 + grow);
      const top = Math.abs(py - y) - high;
      return (
        0.85 * (Math.min(Math.max(side, top), 0) + Math.hypot(Math.max(side + 0.2, 0), Math.max(top + 0.2, 0)) - 0.2)
      );
    },
    ball: { x: 0, y, z: 0, r: Math.hypot(9.5, high) },
  });
  const tacks = [1.3, 3, 4.7].map(
    (y): Part => ({ ...sphere([2.2, y, 5.83], 0.2), finish: 'metal', colour: '#b4714a' }),
  );
  return {
    parts: [wood(oval(3.2, 0, 3.2)), wood(oval(1.1, 0.35, 6.2)), ...tacks],
    frame: frame(9.3, 7.4, 6.3),
    stands: 'floor',
    around: -20,
    focus: [2.4, 4, 5],
  };
};

export const flatShapes: Record<string, Build> = {
  board,
  tray,
  bookends,
  pebble,
  stool,
  bench,
  'desk-tray': deskTray,
  'pen-cup': penCup,
  'letter-rack': letterRack,
  'side-table': sideTable,
  'oval-box': ovalBox,
};
