import { outline, vessel } from './lathe.ts';
import type { Part } from './scene.ts';
import { type Build, standing } from './shapes-turned.ts';
import { box, cylinder, joined, moved, sphere, tube, turned } from './solid.ts';

const brass = { finish: 'metal', colour: '#b58d43' };
const flex = { finish: 'card', colour: '#5b4635' };
const bulb = { finish: 'lit', colour: '#fff0cf' };
const cord = (top: number, bottom: number, colour: string): Part => ({
  ...tube(
    [
      [0, bottom, 0],
      [0, top, 0],
    ],
    0.28,
  ),
  finish: 'card',
  colour,
});

const tableLamp: Build = (draw) => {
  const [low = 17.5, narrow = 9.4, wide = 15, tall = 17] = draw.size ?? [];
  const base: Part = {
    ...vessel(outline(draw.profile ?? ''), { wall: draw.wall ?? 0.5 }),
    finish: draw.finish,
    foot: 0.9,
  };
  const shade = moved(
    vessel(
      [
        [wide, 0],
        [(wide + narrow) / 2, tall / 2],
        [narrow, tall],
      ],
      { wall: 0.3 },
    ),
    0,
    low + 2,
    0,
  );
  const line = tube(
    [
      [6, 0.35, -5],
      [14, 0.35, -7],
      [22, 0.35, -6],
      [44, 0.35, -9],
    ],
    0.35,
  );
  return standing(
    [
      base,
      { ...cylinder([0, low + 0.6, 0], 1.5, 1.4, 0.2), ...brass },
      { ...shade, finish: 'lit', colour: '#f6d3a1' },
      { ...line, ...flex },
    ],
    wide,
    low + 2 + tall,
    { focus: [2, low, 0] },
  );
};

const pendant: Build = (draw) => {
  const shade = vessel(outline(draw.profile ?? ''), { wall: draw.wall ?? 0.4 });
  const inner = { inner: { finish: 'lit', colour: '#ffe9c9' } };
  return {
    parts: [
      { ...shade, finish: draw.finish, ...inner },
      { ...sphere([0, 9, 0], 4), ...bulb },
      { ...cylinder([0, 24.6, 0], 2.1, 1.6, 0.4), ...brass },
      cord(90, 25, '#3b3a39'),
    ],
    frame: { half: 19, low: -2, high: 34, depth: 19 },
    stands: 'nowhere',
    focus: [8, 3, 0],
    zoom: 2,
  };
};

const lantern: Build = () => {
  const globe = {
    distance: (x: number, y: number, z: number) => {
      const ridge = 0.32 * Math.abs(Math.sin((y / 2.3) * Math.PI));
      return 0.8 * Math.max(Math.hypot(x, y * 1.06, z) - 20 - ridge, Math.abs(y) - 17.6);
    },
    ball: { x: 0, y: 0, z: 0, r: 21 },
  };
  const ring = (y: number): Part => ({ ...cylinder([0, y, 0], 7.4, 0.35, 0.3), finish: 'wood', colour: '#b98a55' });
  return {
    parts: [{ ...globe, finish: 'lit', colour: '#f8ead0' }, ring(17.8), ring(-17.8), cord(80, 18, '#3b3a39')],
    frame: { half: 20.5, low: -19, high: 26, depth: 20 },
    stands: 'nowhere',
    focus: [9, 6, 12],
    zoom: 2,
  };
};

const deskLamp: Build = (draw) => {
  const own = { finish: draw.finish };
  const stem = {
    ...tube(
      [
        [0, 1, 0],
        [0, 40, 0],
      ],
      0.65,
    ),
    ...own,
  };
  const arm = {
    ...tube(
      [
        [-1, 40, 0],
        [19, 44, 0],
      ],
      0.6,
    ),
    ...own,
  };
  const hinge = { ...turned(cylinder([0, 0, 0], 1.5, 1.5, 0.3), 'x', 90), ...brass };
  const head = vessel(outline('8.6,0 8.2,3 6,6.4 2.4,8.2 0,8.6'), { wall: 0.4 });
  const tipped = moved(turned(head, 'z', 12), 20, 36.6, 0);
  return {
    ...standing(
      [
        { ...cylinder([0, 0.9, 0], 7.5, 0.9, 0.4), ...own },
        stem,
        arm,
        { ...hinge, ...moved(hinge, 0, 40.4, 0), ...brass },
        { ...tipped, ...own, inner: { finish: 'lit', colour: '#ffe9c9' } },
        { ...sphere([20.4, 39.5, 0], 2.6), ...bulb },
      ],
      18,
      47,
      { around: -20, focus: [16, 41, 0] },
    ),
    frame: { half: 20, low: 0, high: 46, depth: 8 },
  };
};

const globeLamp: Build = () =>
  standing(
    [
      { ...vessel(outline('0,0 5,0 5.2,.6 3.6,1.6 3,3.4 3.4,4.8'), { wall: 0.4, solidTo: 4.6 }), finish: 'metal' },
      { ...sphere([0, 13, 0], 9), finish: 'lit', colour: '#faf0de' },
      {
        ...tube(
          [
            [4, 0.3, -3],
            [12, 0.3, -5],
            [20, 0.3, -4],
            [40, 0.3, -8],
          ],
          0.3,
        ),
        finish: 'card',
        colour: '#2e2b29',
      },
    ],
    9,
    22,
    { focus: [1, 4.5, 0] },
  );

const wallLight: Build = () => ({
  parts: [
    { ...box([0, 0, 1.1], [6, 6, 1.1], 0.3), finish: 'wood', grain: 'y' },
    { ...turned(cylinder([0, 4, 0], 2, 2, 0.3), 'x', 90), ...brass },
    { ...sphere([0, 0, 10.4], 4.75), ...bulb },
  ],
  frame: { half: 12.5, low: -11, high: 11, depth: 0 },
  stands: 'wall',
  around: 24,
  focus: [1, 0, 5],
});

const mushroomLamp: Build = (draw) => {
  const stalk = vessel(outline('0,0 4.6,0 5,.5 3.6,5 2.8,12 2.6,16'), { wall: 0.6 });
  const cap = moved(vessel(outline('2.6,0 8.6,-.4 9.5,.8 8.6,4 5,6.8 0,7.6'), { wall: 0.5 }), 0, 13.4, 0);
  return standing(
    [
      { ...stalk, finish: draw.finish, foot: 0.5 },
      { ...cap, finish: draw.finish },
      { ...moved(joined(cylinder([0, 0, 0], 6.8, 0.35, 0.3)), 0, 12.9, 0), finish: 'lit', colour: '#ffdca6' },
    ],
    9.5,
    21,
    { focus: [5, 14, 2] },
  );
};

export const lightShapes: Record<string, Build> = {
  pendant,
  lantern,
  'table-lamp': tableLamp,
  'desk-lamp': deskLamp,
  'globe-lamp': globeLamp,
  'wall-light': wallLight,
  'mushroom-lamp': mushroomLamp,
};
