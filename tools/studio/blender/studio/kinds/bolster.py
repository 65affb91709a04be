"""A round bolster in striped ticking, its ends gathered and buttoned."""
import math
from mathutils import Vector, noise
from ..finish import make, surface
from ..mesh.core import add, group
from ..mesh.lathe import lathe
from ..mesh.tube import ring


def build(p):
    r, half = .9, 3.0
    line = [(-half - .2 * math.sin(t * math.pi / 2) * (1 - t), r * t) for t in (i / 30 for i in range(1, 29))]
    line += [(-half + .03, r * .985), (-half + .1, r)]
    line += [(-half + .1 + (2 * half - .2) * i / 70, r) for i in range(1, 71)]
    line += [(-x, y) for x, y in reversed(line[:30])]
    n = 168
    verts, uvs, faces, m = [], [], [], len(line)
    along = [0.0]
    for a, b in zip(line, line[1:]):
        along.append(along[-1] + math.dist(a, b))
    for i in range(n + 1):
        a = 2 * math.pi * (i % n) / n
        for j, (x, y) in enumerate(line):
            inner = min(1, y / r)
            end = max(0, 1 - (half - abs(x)) / .5)
            gather = .05 * math.sin(a * 22 + noise.noise(Vector((a * 3, 0, 1 if x > 0 else 5))) * 3) * (1 - abs(2 * inner - 1)) * (1 if abs(x) > half - .12 else 0)
            pucker = .012 * math.sin(a * 30 + 2) * end * (1 if inner > .95 else 0)
            soft = .035 * noise.fractal(Vector((x * .6, math.cos(a), math.sin(a))), 1, 2, 2)
            yy = y + (soft + pucker) * inner
            z = yy * math.sin(a)
            verts.append((x + math.copysign(gather, x), yy * math.cos(a) * 1.02, max(-r * .93, z)))
            uvs.append((a * r, along[j]))
    for i in range(n):
        for j in range(m - 1):
            faces.append((i * m + j, (i + 1) * m + j, (i + 1) * m + j + 1, i * m + j + 1))
    body = add('bolster', verts, faces, surface(p, density=55, stripes=('#efe8da', .26, .52)), uvs, angle=180)
    parts = [body]
    for s in (-1, 1):
        button = lathe([(0, 0), (.13, 0), (.15, .03), (.13, .07), (.06, .09), (0, .092)], make('linen', p.colour, density=60), seg=48, steps=5)
        button.rotation_euler.y = s * math.pi / 2
        button.location.x = s * half
        seam = ring(r * .995, .022, make('linen', p.colour, density=60), at=(s * (half - .06), 0, 0), turn=(0, math.pi / 2, 0), seg=140, section=10)
        parts += [button, seam]
    return group(parts, turn=(0, 0, -.5))
