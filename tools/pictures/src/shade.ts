import { type Camera, dot } from './camera.ts';
import { type Colour, linear, mix, paper, times } from './colour.ts';
import type { Scene } from './scene.ts';
import type { Point } from './solid.ts';
import { surfaceAt } from './surface.ts';
import type { Hit } from './trace.ts';

const smoothstep = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** The studio as a reflection sees it: a tall window at the left, a bright strip at the right, dark behind the camera. */
function studio(d: Point, camera: Camera, rough: number): number {
  const [side, front] = [dot(d, camera.right), -dot(d, camera.forward)];
  const blur = 0.06 + rough * 0.5;
  const window =
    smoothstep(-0.98 - blur, -0.8, side) *
    (1 - smoothstep(-0.42 - blur * 0.2, -0.42 + blur, side)) *
    smoothstep(0.02 - blur, 0.14 + blur * 0.4, d[1]) *
    (1 - smoothstep(0.66, 0.72 + blur, d[1])) *
    smoothstep(-0.5, 0.15, front);
  const strip =
    smoothstep(0.72 - blur, 0.84, side) * (1 - smoothstep(0.9, 0.95 + blur, side)) * smoothstep(-0.1 - blur, 0.2, d[1]);
  const room = 0.42 + 0.3 * smoothstep(0.4, 1, d[1]) - 0.2 * smoothstep(0.3, 1, front);
  const below = 0.66 - 0.1 * front;
  const base = room + (below - room) * smoothstep(0.05 + blur * 0.4, -0.1 - blur * 0.4, d[1]);
  return base + (window * 4.6 + strip * 0.7) / (1 + rough * 1.6);
}

const reflected = (d: Point, n: Point): Point => {
  const twice = 2 * dot(d, n);
  return [d[0] - n[0] * twice, d[1] - n[1] * twice, d[2] - n[2] * twice];
};

export type Shader = (hit: Hit) => Colour;

/** Colours hits of a scene whose unpainted parts have the colour `hex`. */
export function shaderFor(scene: Scene, camera: Camera, hex: string): Shader {
  const pure = linear(hex);
  // pigment in daylight is a little greyer than its swatch
  const own = mix(times(pure, 0.9), times([1, 1, 1], 0.3 * pure[0] + 0.6 * pure[1] + 0.1 * pure[2]), 0.12);
  const colours = scene.parts.map((part) => (part.colour ? linear(part.colour) : own));

  function ground(hit: Hit): Colour {
    const shadow = 1 - hit.lit;
    const depth = scene.stands === 'wall' ? 0.36 : 0.4;
    const dim = (1 - depth * shadow) * (1 - 0.8 * (1 - hit.open));
    const through = (1 - hit.tinted) * 0.3;
    const tint = mix([1, 1, 1], own, 0.5);
    return paper.map(
      (c, at) => c * dim * (1 - through * (1.15 - (tint[at] ?? 1) * 0.6)) * (1 - 0.03 * at * shadow * 0.4),
    ) as Colour;
  }

  function solid(hit: Hit): Colour {
    const part = scene.parts[hit.part];
    if (!part) throw new Error('a hit names a part that the scene does not have');
    const n: Point = dot(hit.n, hit.view) > 0 ? [-hit.n[0], -hit.n[1], -hit.n[2]] : hit.n;
    const surface = surfaceAt(part, colours[hit.part] ?? own, hit.p, n);
    const facing = dot(n, camera.light);
    const wrap = Math.max(0, (facing + 0.18) / 1.18);
    const key = 0.84 * wrap * hit.lit;
    const sky = (0.3 + 0.16 * n[1] + 0.06 * dot(n, camera.right)) * hit.open;
    const bounce = Math.max(0, 0.45 - n[1]) * 0.16 * (0.4 + 0.6 * hit.open);
    const thin = (surface.thin ?? 0) * Math.max(0, -facing);
    const nv = Math.max(0, -dot(n, hit.view));
    const away = reflected(hit.view, n);
    const seen = studio(away, camera, surface.rough) * (0.35 + 0.65 * hit.open);
    if (surface.metal) {
      const rim = (1 - nv) ** 5;
      return surface.colour.map(
        (c) => (c + (1 - c) * rim * 0.5) * seen * 1.28 * (0.72 + 0.28 * hit.lit) + c * key * 0.22,
      ) as Colour;
    }
    const fresnel = (0.062 + 0.7 * (1 - nv) ** 5 * (1 - surface.rough * 0.7)) * surface.gloss;
    return surface.colour.map((c, at) => {
      const diffuse = c * (key + sky + bounce * (paper[at] ?? 1) + thin);
      return diffuse * (1 - fresnel) + fresnel * seen + (surface.glow?.[at] ?? 0);
    }) as Colour;
  }

  function throughGlass(hit: Hit, behind: Colour): Colour {
    let light = behind;
    for (let at = hit.glass.length - 1; at >= 0; at--) {
      const crossing = hit.glass[at];
      if (!crossing) continue;
      const before = hit.glass[at - 1];
      const n: Point = dot(crossing.n, hit.view) > 0 ? [-crossing.n[0], -crossing.n[1], -crossing.n[2]] : crossing.n;
      const nv = Math.max(0, -dot(n, hit.view));
      const fresnel = 0.035 + 0.75 * (1 - nv) ** 4.5;
      const shine = studio(reflected(hit.view, n), camera, 0.05) * (at < 2 ? 1 : 0.5);
      // what refraction bends away at the edge of real glass comes from the dark sides of the room
      const edge = 1 - 0.42 * (1 - nv) ** 3;
      light = light.map((c) => c * (1 - fresnel) * edge + fresnel * shine * 0.9) as Colour;
      if (!crossing.entering && before?.entering) {
        const length = crossing.t - before.t;
        const base = colours[crossing.part] ?? own;
        light = light.map(
          (c, channel) => c * Math.max(0.02, base[channel] ?? 1) ** Math.min(2.2, length * 0.55),
        ) as Colour;
      }
    }
    return light;
  }

  return (hit) => {
    const base = hit.part === -2 ? paper : hit.part === -1 ? ground(hit) : solid(hit);
    return hit.glass.length ? throughGlass(hit, base) : times(base, 1);
  };
}
