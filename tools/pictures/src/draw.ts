import { cameraFor } from './camera.ts';
import { type Colour, encoded } from './colour.ts';
import { scatter } from './noise.ts';
import type { Drawing } from './product.ts';
import type { Scene } from './scene.ts';
import { shaderFor } from './shade.ts';
import { clothShapes } from './shapes-cloth.ts';
import { flatShapes } from './shapes-flat.ts';
import { lightShapes } from './shapes-light.ts';
import { smallShapes } from './shapes-small.ts';
import { turnedShapes } from './shapes-turned.ts';
import { wallShapes } from './shapes-wall.ts';
import { type Hit, tracerFor } from './trace.ts';

export interface Raster {
  data: Buffer;
  width: number;
  height: number;
}

/** Rays of one view of one object; the same rays serve every colour the object comes in. */
export interface Traced {
  paint(hex: string): Raster;
}

const shapes = { ...turnedShapes, ...smallShapes, ...lightShapes, ...flatShapes, ...clothShapes, ...wallShapes };

export function sceneOf(draw: Drawing): Scene {
  const build = shapes[draw.kind];
  if (!build) throw new Error(`Nothing draws a ${draw.kind}`);
  return build(draw);
}

export function traced(draw: Drawing, detail: boolean, width: number): Traced {
  const scene = sceneOf(draw);
  const camera = cameraFor(scene, { tilt: draw.tilt ?? 11, detail });
  const height = Math.round(width * 1.25);
  const tracer = tracerFor(scene, camera);
  const ray = (x: number, y: number): Hit => tracer.at((x * 2 - width) / height, (height - y * 2) / height);

  const hits: Hit[] = [];
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) hits.push(ray(x + 0.5, y + 0.5));
  const edges = new Map<number, Hit[]>();
  for (let at = 0; at < hits.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const here = hits[at] as Hit;
    const beside = [hits[at + 1], hits[at - 1], hits[at + width], hits[at - width]];
    if (!beside.some((other) => other && differs(here, other))) continue;
    edges.set(at, [
      ray(x + 0.125, y + 0.375),
      ray(x + 0.625, y + 0.125),
      ray(x + 0.375, y + 0.875),
      ray(x + 0.875, y + 0.625),
    ]);
  }

  return {
    paint(hex) {
      const shade = shaderFor(scene, camera, hex);
      const data = Buffer.alloc(width * height * 3);
      hits.forEach((hit, at) => {
        const more = edges.get(at);
        const light = more ? average(more.map(shade)) : shade(hit);
        write(data, at, light, (at % width) / width, Math.floor(at / width) / height);
      });
      return { data, width, height };
    },
  };
}

const differs = (a: Hit, b: Hit): boolean =>
  a.part !== b.part ||
  a.glass.length !== b.glass.length ||
  (a.part >= 0 && a.n[0] * b.n[0] + a.n[1] * b.n[1] + a.n[2] * b.n[2] < 0.86) ||
  (a.part >= 0 && Math.hypot(a.p[0] - b.p[0], a.p[1] - b.p[1], a.p[2] - b.p[2]) > 1.2);

// averaged as the eye will see it, so that bright edges do not fray
const average = (lights: Colour[]): Colour =>
  [0, 1, 2].map((c) => lights.reduce((sum, light) => sum + Math.min(1, light[c] ?? 0), 0) / lights.length) as Colour;

/** Writes a pixel with the fall-off of the paper sweep, which is darkest at the top left, and a little grain. */
function write(data: Buffer, at: number, light: Colour, u: number, v: number): void {
  const corner = Math.hypot(u - 0.55, (v - 0.6) * 1.1);
  const sweep = 1.03 - 0.16 * Math.max(0, corner - 0.18) ** 1.6 - 0.05 * Math.max(0, 0.5 - v) * (1.2 - u);
  const grain = (scatter(at, 7, 3) + scatter(at, 1, 9) - 1) * 1.6;
  light.forEach((c, channel) => {
    data[at * 3 + channel] = Math.min(255, Math.max(0, encoded(c * sweep) + grain));
  });
}
