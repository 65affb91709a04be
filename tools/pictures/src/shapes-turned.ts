import { outline, scaled, vessel } from './lathe.ts';
import type { Drawing } from './product.ts';
import type { Part, Scene } from './scene.ts';
import { cylinder, moved, type Solid, tube, turned, without } from './solid.ts';

export type Build = (draw: Drawing) => Scene;

const spread = (solid: Solid, more: number): Solid => ({ ...solid, ball: { ...solid.ball, r: solid.ball.r + more } });
export const measure = (profile: string): { half: number; high: number; rim: number } => {
  const line = outline(profile);
  return {
    half: Math.max(...line.map(([r]) => r)),
    high: Math.max(...line.map(([, y]) => y)),
    rim: line[line.length - 1]?.[0] ?? 1,
  };
};
export const standing = (parts: Part[], half: number, high: number, more: Partial<Scene> = {}): Scene => ({
  parts,
  frame: { half, low: 0, high, depth: half },
  stands: 'floor',
  focus: [half * 0.3, high * 0.78, 0],
  ...more,
});

/** Grooves around, ribs from top to bottom, or the weave of a basket, pressed into a turned shape. */
function relief(solid: Solid, kind: string | undefined, [depth = 0, every = 1]: number[]): Solid {
  const { distance } = solid;
  if (kind === 'ridges') {
    return spread(
      {
        ...solid,
        distance: (x, y, z) =>
          0.8 * (distance(x, y, z) + depth * 0.5 * (1 - Math.abs(Math.sin((y / every) * Math.PI)))),
      },
      0,
    );
  }
  if (kind === 'ribs') {
    return {
      ...solid,
      distance: (x, y, z) =>
        0.8 * (distance(x, y, z) + every * Math.cos(Math.atan2(z, x) * depth) * Math.min(1, y / 2)),
    };
  }
  if (kind === 'coils') {
    return spread(
      {
        ...solid,
        distance: (x, y, z) =>
          0.75 *
          (distance(x, y, z) - 0.16 * Math.abs(Math.sin((Math.hypot(Math.hypot(x, z), y * 1.2) / 1.25) * Math.PI))),
      },
      0.3,
    );
  }
  if (kind === 'weave') {
    const woven = (x: number, y: number, z: number): number => {
      const row = Math.floor(y / 1.15);
      const over = Math.sin(Math.atan2(z, x) * 22 + row * Math.PI);
      return 0.62 * (distance(x, y, z) - 0.3 * over - 0.22 * Math.abs(Math.sin((y / 1.15) * Math.PI)));
    };
    return spread({ ...solid, distance: woven }, 0.8);
  }
  return solid;
}

export function body(draw: Drawing, factor = 1): Part {
  const line = scaled(outline(draw.profile ?? ''), factor);
  const glass = draw.finish === 'glass';
  const solidTo = draw.trim === 'stem' ? (draw.size?.[0] ?? 0) : glass ? 0.9 : -1;
  const solid = relief(vessel(line, { wall: draw.wall ?? 0.4, solidTo }), draw.trim, draw.size ?? []);
  const high = Math.max(...line.map(([, y]) => y));
  const foot = draw.finish === 'stoneware' || draw.finish === 'glaze' ? Math.min(1, 0.035 * high + 0.12) : undefined;
  return { ...solid, finish: draw.finish, glass, ...(foot ? { foot } : {}) };
}

export const at = (part: Part, x: number, y: number, z: number): Part => ({ ...part, ...moved(part, x, y, z) });
const cork = { finish: 'cork', colour: '#c79b68' };

const plainTurned: Build = (draw) => {
  const { half, high, rim } = measure(draw.profile ?? '');
  const flat = high < half * 0.8;
  return standing([body(draw)], half, high, {
    focus: flat ? [half * 0.45, high * 0.7, half * 0.2] : [rim * 0.5, high * 0.82, 0],
  });
};

const jug: Build = (draw) => {
  const { half, high, rim } = measure(draw.profile ?? '');
  const handle = tube(
    [
      [rim - 0.3, high * 0.93, 0],
      [rim + 3, high * 0.93, 0],
      [half + 3.2, high * 0.68, 0],
      [half + 1.6, high * 0.44, 0],
      [half - 0.4, high * 0.4, 0],
    ],
    0.75,
    0.6,
    8,
  );
  const inside = vessel(
    outline(draw.profile ?? '').map(([r, y]) => [Math.max(0, r - 0.3), y]),
    { wall: 0.05, solidTo: high },
  );
  const inner = draw.finish === 'terracotta' ? { inner: { finish: 'glaze', colour: '#ece6d8' } } : {};
  return {
    ...standing(
      [
        { ...body(draw), ...inner },
        { ...without(handle, inside), finish: draw.finish },
      ],
      half + 2,
      high,
    ),
    focus: [rim + 1, high * 0.8, 0],
    around: -24,
  };
};

const cup = (draw: Drawing, radius: number, high: number): Part[] => {
  const profile = `0,0 ${radius * 0.9},0 ${radius},.5 ${radius},${high}`;
  const main = body({ ...draw, profile, wall: 0.42, size: [] });
  const loop = tube(
    [
      [radius - 0.2, high * 0.8, 0],
      [radius + 2.2, high * 0.84, 0],
      [radius + 3.1, high * 0.52, 0],
      [radius + 2, high * 0.24, 0],
      [radius - 0.2, high * 0.28, 0],
    ],
    0.62,
    0.62,
    8,
  );
  const core = moved(cylinder([0, 0, 0], radius - 0.2, high), 0, high / 2, 0);
  return [main, { ...without(loop, core), finish: draw.finish }];
};
const placed = (parts: Part[], x: number, z: number, turn: number): Part[] =>
  parts.map((part) => ({ ...part, ...moved(turned(part, 'y', turn), x, 0, z) }));

const mugs: Build = (draw) => {
  const [radius = 4.5, high = 8.5] = draw.size ?? [];
  const one = cup(draw, radius, high);
  const parts = [...placed(one, -6.6, 1.6, 160), ...placed(one, 3.6, -6, -15), ...placed(one, 6.4, 4.2, -45)];
  return standing(parts, 12.5, high, { frame: { half: 12.5, low: 0, high, depth: 7 }, focus: [6.4, high * 0.45, 4.2] });
};

const several = (draw: Drawing, spots: [x: number, z: number, factor: number][]): Part[] =>
  spots.map(([x, z, factor]) => at(body(draw, factor), x, 0, z));

const cups: Build = (draw) => {
  const { half, high } = measure(draw.profile ?? '');
  return standing(
    several(draw, [
      [-half * 1.05, -1, 1],
      [half * 1.1, 1.2, 1],
    ]),
    half * 2.2,
    high,
    { frame: { half: half * 2.2, low: 0, high, depth: half }, focus: [half * 1.2, high * 0.75, 1] },
  );
};

const budTrio: Build = () => {
  const one = (profile: string, x: number, z: number): Part =>
    at(body({ kind: '', finish: 'glass', profile, wall: 0.28 }), x, 0, z);
  const drop = '0,0 2.2,0 2.6,.3 3.3,3 2.6,6.5 1,10 .75,16 1.2,18';
  const cone = '0,0 3,0 3.3,.3 2.9,2.4 1.2,9 .8,12.5 1.2,14';
  const ball = '0,0 1.8,0 2.3,.4 3.5,3.4 2.4,6.2 .9,7.6 .8,9 1.2,10';
  return standing([one(drop, -5.2, -1), one(cone, 1.6, -2.2), one(ball, 5.6, 2.4)], 9, 18, {
    frame: { half: 9, low: 0, high: 18, depth: 4 },
    focus: [1.6, 4, -1],
  });
};

const facet: Build = (draw) => {
  const main = body(draw);
  const cut = (x: number, y: number, z: number): number => {
    const slice = Math.PI / 6;
    const angle = Math.atan2(z, x);
    const away = angle - Math.round(angle / slice) * slice;
    return Math.max(main.distance(x, y, z), Math.hypot(x, z) * Math.cos(away) - (4.45 + y * 0.068)) * 0.9;
  };
  return standing([{ ...main, distance: cut }], 6.3, 22, { focus: [1.5, 6, 0] });
};

const carafe: Build = (draw) => {
  const { half, high } = measure(draw.profile ?? '');
  const stopper = { ...cylinder([0, high - 0.6, 0], 1.75, 2.2, 0.2), ...cork };
  const cap = { ...cylinder([0, high + 2, 0], 2.6, 0.9, 0.2), ...cork };
  return standing([body(draw), stopper, cap], half, high + 3, { focus: [0.8, high * 0.9, 0] });
};
const carafeGlass: Build = (draw) => {
  const { half, high } = measure(draw.profile ?? '');
  const over = turned(vessel(outline('0,0 3,0 3.2,.3 3.6,7.6'), { wall: 0.26, solidTo: 0.6 }), 'x', 180);
  return standing([body(draw), { ...moved(over, 0, high + 2.6, 0), finish: 'glass', glass: true }], half, high + 2.6, {
    focus: [0.8, high * 0.85, 0],
  });
};
const cruets: Build = (draw) => {
  const stop = (x: number, z: number): Part => ({ ...cylinder([x, 14.9, z], 1.25, 1.1, 0.25), ...cork });
  const [amber, clear] = several(draw, [
    [3.9, 1, 1],
    [-3.9, -1, 1],
  ]);
  return standing([amber as Part, { ...(clear as Part), colour: '#e4ebe8' }, stop(3.9, 1), stop(-3.9, -1)], 7.8, 16, {
    frame: { half: 7.8, low: 0, high: 16, depth: 4 },
    focus: [3.4, 12, 1],
  });
};
const tumblers: Build = (draw) => {
  const { half, high } = measure(draw.profile ?? '');
  return standing(
    several(draw, [
      [-half * 1.1, -1.6, 1],
      [half * 1.05, 1.8, 1],
    ]),
    half * 2.2,
    high,
    { frame: { half: half * 2.2, low: 0, high, depth: half }, focus: [half * 1.05, high * 0.36, 1.8] },
  );
};

export const turnedShapes: Record<string, Build> = {
  turned: plainTurned,
  jug,
  mugs,
  cups,
  facet,
  carafe,
  cruets,
  tumblers,
  'bud-trio': budTrio,
  'carafe-glass': carafeGlass,
};
