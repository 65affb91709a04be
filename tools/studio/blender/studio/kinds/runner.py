"""A linen runner, half rolled up, its hemstitched end towards the viewer."""
import math
from mathutils import Vector, noise
from ..finish import surface
from ..mesh.core import add, group, modified


def build(p):
    w, loose, turns, pitch = 4.5, 4.2, 5, .034
    path = [(-loose + loose * i / 70, .02) for i in range(71)]
    core = .16
    steps = turns * 56
    radius = lambda t: core + pitch * turns * (1 - t)
    big = radius(0)
    for i in range(1, steps + 1):
        t = i / steps
        a = -math.pi / 2 + 2 * math.pi * turns * t
        r = radius(t)
        path.append((r * math.cos(a), big + .02 + r * math.sin(a)))
    along = [0.0]
    for a, b in zip(path, path[1:]):
        along.append(along[-1] + math.dist(a, b))
    verts, uvs, faces, n, m = [], [], [], 84, len(path)
    for i in range(n + 1):
        x = (i / n - .5) * w
        for j, (y, z) in enumerate(path):
            flat = j <= 70
            away = min(1, (70 - j) / 14) if flat else 0
            ripple = .05 * noise.fractal(Vector((x * .5, y * .55, 2)), 1, 2, 3) * away if flat else .012 * noise.noise(Vector((x, y * 2, z * 2)))
            skew = .06 * noise.noise(Vector((z * 2, y, 7))) * abs(2 * x / w) ** 10 if not flat else 0
            verts.append((x + skew, y, max(.012, z + max(ripple, -.01) + (.03 * away if flat else 0))))
            uvs.append((x, along[j]))
    for i in range(n):
        for j in range(m - 1):
            faces.append((i * m + j, (i + 1) * m + j, (i + 1) * m + j + 1, i * m + j + 1))
    cloth = add('runner', verts, faces, surface(p, density=34, hem=(w, .22)), uvs, angle=180)
    modified(cloth, 'SOLIDIFY', thickness=.018, offset=0)
    modified(cloth, 'SUBSURF', levels=1, render_levels=1)
    return group([cloth], turn=(0, 0, .5))
