import { outline, vessel } from './lathe.ts';
import type { Part } from './scene.ts';
import { frame, wood } from './shapes-frame.ts';
import type { Build } from './shapes-turned.ts';
import { box, cylinder, joined, moved, type Solid, sphere, tube, turned, without } from './solid.ts';

const hand = (length: number, width: number, degrees: number, z: number): Part => ({
  ...turned(box([0, length / 2 - 1.4, z], [width, length / 2, 0.1], 0.08), 'z', degrees),
  finish: 'card',
  colour: '#2b2926',
});
const clock: Build = ({ finish }) => {
  const disc = (r: number, half: number, z: number): Solid =>
    moved(turned(cylinder([0, 0, 0], r, half, 0.35), 'x', 90), 0, 0, z);
  const marks = [0, 90, 180, 270].map(
    (turn): Part => ({
      ...turned(box([0, 7.2, 1.86], [0.16, 0.75, 0.06], 0.05), 'z', turn),
      finish: 'card',
      colour: '#2b2926',
    }),
  );
  return {
    parts: [
      { ...without(disc(9, 1.9, 0), disc(8.5, 1, 2.2)), finish },
      { ...disc(8.6, 0.4, 1.4), finish: 'powder', colour: '#f2eee4' },
      ...marks,
      hand(5.6, 0.22, 58, 2),
      hand(8.2, 0.15, -62, 2.2),
      { ...disc(0.5, 0.3, 2.2), finish: 'metal', colour: '#b58d43' },
    ],
    frame: frame(11.5, 11.5, 1.9, -11.5),
    stands: 'wall',
    around: 12,
    focus: [3.4, 1.2, 2],
  };
};
const pegShelf: Build = () => {
  const peg = (x: number): Part =>
    wood(
      joined(
        tube(
          [
            [x, 6, 0],
            [x, 6.7, 7],
          ],
          0.9,
          0.7,
        ),
        sphere([x, 6.8, 7.2], 1.35),
      ),
      'z',
    );
  const parts = [
    wood(box([0, 19, 9], [30, 1, 9], 0.25)),
    wood(box([0, 9, 0.9], [30, 9, 0.9], 0.25)),
    ...[-22, -7.4, 7.4, 22].map(peg),
  ];
  return { parts, frame: frame(34, 22, 0, -2), stands: 'wall', around: -26, focus: [-18, 9, 5] };
};
const wallBox: Build = () => {
  const shell = without(box([0, 18, 9], [18, 18, 9], 0.15), box([0, 18, 11], [16.4, 16.4, 10.2], 0.1));
  const vase = vessel(outline('0,0 3,0 3.4,.4 4.6,4 3.4,8 1.5,10.4 1.8,12'), { wall: 0.4 });
  return {
    parts: [
      wood(shell),
      wood(box([0, 19, 8.8], [16.6, 0.8, 8.6], 0.1)),
      { ...moved(vase, 6.5, 19.8, 10), finish: 'stoneware', colour: '#d9ccb4' },
    ],
    frame: frame(25, 42, 0, -6),
    stands: 'wall',
    around: -24,
    focus: [-12, 30, 12],
  };
};

export const wallShapes: Record<string, Build> = { clock, 'peg-shelf': pegShelf, 'wall-box': wallBox };
