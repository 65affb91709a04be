import { outline, vessel } from './lathe.ts';
import type { Part } from './scene.ts';
import { at, type Build, body, measure, standing } from './shapes-turned.ts';
import { cylinder, joined, moved, sphere, tube, without } from './solid.ts';

const candle = (x: number, y: number, z: number, length: number): Part[] => [
  { ...cylinder([x, y + length / 2, z], 1.05, length / 2, 0.15), finish: 'wax', colour: '#efe6d2' },
  {
    ...tube(
      [
        [x, y + length - 0.1, z],
        [x + 0.05, y + length + 0.5, z],
        [x + 0.2, y + length + 0.9, z],
      ],
      0.08,
    ),
    finish: 'card',
    colour: '#4a4038',
  },
];
const candlestick: Build = (draw) => {
  const main = body({ ...draw, trim: 'stem', size: [16.6], wall: 0.3 });
  return standing([main, ...candle(0, 15.8, 0, 15)], 5.2, 32, { focus: [0, 9.5, 0], zoom: 2.6 });
};
const chamberstick: Build = () => {
  const metal = { finish: 'metal' };
  const pan = vessel(outline('0,0 5.4,0 6.1,.3 6.5,1.4'), { wall: 0.22 });
  const socket = vessel(outline('0,.2 1.4,.3 1.35,3.6 1.8,4.2'), { wall: 0.24 });
  const loop = tube(
    [
      [6.3, 1, 0],
      [8, 1.7, 0],
      [9.3, 3.1, 0],
      [8.3, 4.3, 0],
      [6.9, 3.2, 0],
      [6.2, 1.4, 0],
    ],
    0.24,
    0.24,
    8,
  );
  return standing(
    [{ ...pan, ...metal }, { ...socket, ...metal }, { ...loop, ...metal }, ...candle(0, 1.2, 0, 9)],
    8,
    10,
    { around: -28, focus: [4, 2.4, 0] },
  );
};
const candelabra: Build = () => {
  const metal = { finish: 'metal' };
  const spots = [-17, -8.5, 0, 8.5, 17];
  const bar = {
    ...tube(
      [
        [-20.5, 1.1, 0],
        [20.5, 1.1, 0],
      ],
      0.95,
    ),
    ...metal,
  };
  const sockets = spots.map((x) => ({
    ...moved(vessel(outline('0,0 .9,0 .9,2.4 1.45,3 1.5,4.6'), { wall: 0.3, solidTo: 2.8 }), x, 1.5, 0),
    ...metal,
  }));
  const feet = [-14, 14].map((x) => ({ ...cylinder([x, 0.35, 0], 2.2, 0.35, 0.1), ...metal }));
  return standing([bar, ...sockets, ...feet, ...spots.flatMap((x) => candle(x, 4.7, 0, 15.6))], 21, 21, {
    around: -22,
    focus: [-6, 5, 0],
    zoom: 2.8,
    frame: { half: 21, low: 0, high: 21, depth: 3 },
  });
};
const teaLights: Build = (draw) => {
  const bowl = (x: number, z: number, r: number): Part[] => {
    const profile = `0,0 ${r * 0.5},0 ${r * 0.6},.2 ${r * 0.95},${r * 0.6} ${r},${r * 1.15}`;
    const main = body({ ...draw, profile, wall: 0.22, size: [] });
    const inner = { inner: { finish: 'lit', colour: '#ffdca6' } };
    return [{ ...at(main, x, 0, z), ...inner }];
  };
  return standing([...bowl(-5.4, -2.5, 5.5), ...bowl(5, -1, 4.5), ...bowl(1, 5, 3.5)], 11, 6.4, {
    frame: { half: 11, low: 0, high: 6.4, depth: 7 },
    focus: [-5, 4.5, -1],
  });
};

const basket: Build = (draw) => {
  const main = body({ ...draw, trim: 'weave', size: [] });
  const grip = (side: number): Part => ({
    ...tube(
      [
        [side * 20.6, 31, -5.5],
        [side * 21.8, 38, -4],
        [side * 22, 40, 0],
        [side * 21.8, 38, 4],
        [side * 20.6, 31, 5.5],
      ],
      1,
      1,
      6,
    ),
    finish: 'wicker',
  });
  const border = {
    ...moved(without(cylinder([0, 0, 0], 22, 1.1, 1), cylinder([0, 0, 0], 19.6, 4, 0.8)), 0, 33.6, 0),
    finish: 'wicker',
  };
  return standing([main, border, grip(-1), grip(1)], 22, 40, { around: 28, focus: [12, 32, 8] });
};
const coilBasket: Build = (draw) => {
  const { half, high } = measure(draw.profile ?? '');
  return standing([body({ ...draw, trim: 'coils', size: [] })], half + 0.5, high, {
    focus: [half * 0.5, high * 0.6, half * 0.3],
  });
};
const jar: Build = (draw) => {
  const { half, high } = measure(draw.profile ?? '');
  const wood = { finish: 'wood', colour: '#a9743f', grain: 'x' as const };
  const lid = joined(cylinder([0, high + 0.7, 0], half + 0.1, 0.8, 0.35), sphere([0, high + 2.4, 0], 1.2));
  return standing([body(draw), { ...lid, ...wood }], half, high + 3.4, { focus: [half * 0.4, high * 0.96, 0] });
};

export const smallShapes: Record<string, Build> = {
  candlestick,
  chamberstick,
  candelabra,
  basket,
  jar,
  'tea-lights': teaLights,
  'coil-basket': coilBasket,
};
