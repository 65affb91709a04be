"""A cast pebble, tumbled, dimpled by the sand."""
import math
from mathutils import Vector, noise
from ..finish import surface
from ..mesh.core import add, cleaned, group


def build(p):
    verts, faces, uvs, n, m = [], [], [], 220, 120
    for j in range(m + 1):
        b = math.pi * j / m
        for i in range(n):
            a = 2 * math.pi * i / n
            d = Vector((math.sin(b) * math.cos(a), math.sin(b) * math.sin(a), math.cos(b)))
            big = noise.fractal(d * .9 + Vector((3, 1, 2)), 1, 2, 2) * .09
            fine = noise.fractal(d * 14, 1, 2, 3) * .004
            k = 1 + big + fine
            flat = .15 * (1 if d.z > 0 else .82)
            verts.append((d.x * .40 * k, d.y * .30 * k, d.z * flat * k))
            uvs.append((a, b))
    for j in range(m):
        for i in range(n):
            faces.append((j * n + i, j * n + (i + 1) % n, (j + 1) * n + (i + 1) % n, (j + 1) * n + i))
    stone = cleaned(add('stone', verts, faces, surface(p, brushed=False, rough=.34, seed=2), uvs, angle=180))
    return group([stone], turn=(0, .02, -.5))
